import { useEffect, useRef } from "preact/hooks";
import type { Paragraph, Reason } from "../core/types";
import { t, type Key } from "../i18n";
import { restore, takeOut } from "../store/desk";
import type { Item } from "../store/item";
import { result } from "../store/result";
import { cut, lines, type Range } from "../read/ranges";

const reasons: Record<Reason, Key> = {
  navigation: "reasonNavigation",
  title: "reasonTitle",
  byline: "reasonByline",
  caption: "reasonCaption",
  furniture: "reasonFurniture",
  teaser: "reasonTeaser",
  repeated: "reasonRepeated",
  elsewhere: "reasonElsewhere",
  reader: "reasonReader",
};

interface Stretch extends Range {
  kind: "lit" | "used" | Reason;
}

/** What is known about the article as it stands on the desk now; nothing while it is still being read. */
function known(item: Item): { paragraphs: readonly Paragraph[]; stretches: Stretch[] } {
  const now = result.value;
  const index = now?.items.findIndex((one) => one.id === item.id && one.article.text === item.article.text) ?? -1;
  const paragraphs = now?.paragraphs[index];
  const report = now?.summary.articles[index];
  if (!now || !paragraphs || !report) return { paragraphs: lines(item.article.text), stretches: [] };
  const trimmed = report.dropped.filter((one) => one.paragraph === undefined);
  const used = now.summary.sentences.filter((one) => one.article === index);
  return {
    paragraphs,
    stretches: [
      ...trimmed.map(({ start, end, reason }) => ({ start, end, kind: reason })),
      ...used.map(({ start, end }) => ({ start, end, kind: "used" as const })),
    ],
  };
}

function Text({ text, range, stretches }: { text: string; range: Range; stretches: readonly Stretch[] }) {
  return (
    <>
      {cut(text, range, stretches).map((piece) => {
        const kinds = piece.marks.map((mark) => mark.kind);
        const trimmed = kinds.find((kind) => kind !== "lit" && kind !== "used");
        if (kinds.includes("lit")) return <mark key={piece.start} class="lit">{piece.text}</mark>;
        if (trimmed) return <span key={piece.start} class="trimmed" title={t(reasons[trimmed])}>{piece.text}</span>;
        return kinds.includes("used") ? <span key={piece.start} class="used">{piece.text}</span> : piece.text;
      })}
    </>
  );
}

interface Props {
  item: Item;
  lit: Range | undefined;
}

/** A whole article, word for word: what was left out is greyed, and a sentence that was asked for is lit. */
export function Reader({ item, lit }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { text } = item.article;
  const { paragraphs, stretches } = known(item);
  const marks: Stretch[] = lit ? [{ ...lit, kind: "lit" }, ...stretches] : stretches;
  const dropped = paragraphs.some((one) => one.dropped !== undefined);
  useEffect(() => {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    box.current?.querySelector(".lit")?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  }, [item.id, lit?.start, lit?.end]);
  return (
    <div class="reader" ref={box} dir="auto">
      {dropped && <p class="hint">{t("droppedHelp")}</p>}
      {paragraphs.map((paragraph, n) => (
        <div key={paragraph.start} class={`line${paragraph.dropped ? ` line-out line-${paragraph.dropped}` : ""}`}>
          <p dir="auto">
            <Text text={text} range={paragraph} stretches={marks} />
          </p>
          {paragraph.dropped ? (
            <p class="line-why">
              <span>{t(reasons[paragraph.dropped])}</span>
              <button type="button" class="link" onClick={() => restore(item.id, n)}>
                {t("putBack")}
              </button>
            </p>
          ) : (
            <button type="button" class="line-drop" aria-label={t("takeOut")} title={t("takeOut")} onClick={() => takeOut(item.id, n)}>
              ×
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
