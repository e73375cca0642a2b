import type { ComponentChild } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Reason } from "../../core/types";
import { directionOf } from "../../core/direction";
import { t } from "../../i18n";
import { restore, restoreAll, takeOut } from "../../store/desk";
import { nameOf, type Item } from "../../store/item";
import { reports, result } from "../../store/result";
import { cut, type Range } from "../../core/ranges";
import type { Line } from "../../../client/line";
import { reasons } from "../basics/reasons";
import { ShowMore } from "../basics/ShowMore";
import { useParagraphs } from "./paragraphs";
import { Sentences } from "./Sentences";

/** True where a paragraph can be asked who says its sentences; the archives of the extension have no room for it. */
const ASKS = import.meta.env.MODE !== "extension";

/** The most paragraphs that are shown at once: a book of a hundred thousand would hold up the page. */
const WINDOW = 1000;

/** How much of an article is shown while it is still being read, in characters. */
const UNREAD = 20_000;

interface Stretch extends Range {
  kind: "lit" | "used" | Reason;
}

/** What is cut off at the ends of paragraphs, and what stands in the summary; nothing while the article is being read. */
function stretchesOf(item: Item): Stretch[] {
  const now = result.value;
  const index = now?.items.findIndex((one) => one.id === item.id && one.article.text === item.article.text) ?? -1;
  const report = now?.summary.articles[index];
  if (!now || !report) return [];
  const trimmed = report.dropped.filter((one) => one.paragraph === undefined);
  const used = now.summary.sentences.filter((one) => one.article === index);
  return [
    ...trimmed.map(({ start, end, reason }) => ({ start, end, kind: reason })),
    ...used.map(({ start, end }) => ({ start, end, kind: "used" as const })),
  ];
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

/** Why a paragraph was left out, and the way back. The headline is left out of the sentences only. */
function WhyDropped({ reason, onBack }: { reason: Reason; onBack: () => void }) {
  return (
    <p class="line-why" dir="auto">
      <span>{t(reasons[reason])}</span>
      {reason !== "title" && (
        <button type="button" class="link" onClick={onBack}>
          {t("putBack")}
        </button>
      )}
    </p>
  );
}

/** Fewer lines in a row are shown as they are. */
const RUN = 3;

/** A paragraph, or several in a row that were left out; the number of the first. */
interface Block {
  first: number;
  lines: readonly Line[];
}

/**
 * The paragraphs, those together that are a run of what was left out and hold nothing that is asked for. The headline is left out where
 * it is the name of the panel, word for word.
 */
function blocksOf(item: Item, all: readonly Line[], first: number, lit: Range | undefined): Block[] {
  const isAsked = ({ start, end }: Line) => lit && lit.start < end && lit.end > start;
  const folds = (line: Line) => line.dropped !== undefined && line.dropped !== "title" && !isAsked(line);
  const name = nameOf(item, reports.value.get(item.id)?.title);
  const isName = (line: Line) => line.dropped === "title" && item.article.text.slice(line.start, line.end).trim() === name && !isAsked(line);
  const blocks: Block[] = [];
  for (let n = first; n < all.length; ) {
    let end = n;
    while (end < all.length && all[end] && folds(all[end] as Line)) end += 1;
    const length = end - n >= RUN ? end - n : 1;
    blocks.push({ first: n, lines: all.slice(n, n + length) });
    n += length;
  }
  return blocks.filter(({ lines: [line] }) => line && !isName(line));
}

interface ParagraphProps {
  item: Item;
  line: Line;
  number: number;
  stretches: readonly Stretch[];
  /** False while the article is still being read. */
  read: boolean;
}

function Paragraph({ item, line, number, stretches, read }: ParagraphProps) {
  const { text } = item.article;
  const reason = line.dropped;
  const [asked, setAsked] = useState(false);
  return (
    <div class={`line${reason ? ` line-out line-${reason}` : ""}`}>
      <p dir={directionOf(text.slice(line.start, line.end))} lang={reports.value.get(item.id)?.language}>
        <Text text={text} range={line} stretches={stretches} />
      </p>
      {reason && <WhyDropped reason={reason} onBack={() => restore(item.id, number)} />}
      {read && !reason && (
        <button type="button" class="line-drop" aria-label={t("takeOut")} title={t("takeOut")} onClick={() => takeOut(item.id, number)}>
          ×
        </button>
      )}
      {ASKS && read && !reason && (
        <button type="button" class="line-drop line-ask" aria-label={t("evidence")} title={t("evidence")} aria-expanded={asked} onClick={() => setAsked(!asked)}>
          ?
        </button>
      )}
      {ASKS && asked && !reason && <Sentences item={item} line={line} cutOff={stretches.filter(({ kind }) => kind !== "lit" && kind !== "used")} />}
    </div>
  );
}

/** A run of what was left out, folded: few want to read a menu. */
function Run({ first, children, item, lines }: Block & { item: Item; children: (line: Line, number: number) => ComponentChild }) {
  const numbers = lines.map((_, n) => first + n);
  return (
    <div class="run">
      <details>
        <summary dir="auto">{t("leftOutLines", { n: lines.length })}</summary>
        {lines.map((line, n) => children(line, first + n))}
      </details>
      <button type="button" class="link" onClick={() => restoreAll(item.id, numbers)}>
        {t("putAllBack")}
      </button>
    </div>
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
  const known = useParagraphs(item);
  const all = known ?? [{ start: 0, end: Math.min(text.length, UNREAD) }];
  const at = lit ? all.findIndex((line) => line.end > lit.start) : 0;
  const first = at < WINDOW ? 0 : at - 100;
  const stretches = stretchesOf(item);
  const marks: Stretch[] = lit ? [{ ...lit, kind: "lit" }, ...stretches] : stretches;
  const read = known !== undefined;
  useEffect(() => {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    box.current?.querySelector(".lit")?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  }, [item.id, lit?.start, lit?.end, read]);
  return (
    <div class="reader" ref={box} dir={directionOf(text)}>
      {all.some(({ dropped }) => dropped && dropped !== "title") && <p class="hint" dir="auto">{t("droppedHelp")}</p>}
      {first > 0 && <p class="hint" dir="auto">{t("linesBefore", { n: first })}</p>}
      <ShowMore key={item.id} all={blocksOf(item, all, first, lit)} most={WINDOW}>
        {(block) => {
          const paragraph = (line: Line, number: number) => (
            <Paragraph key={line.start} item={item} line={line} number={number} stretches={marks} read={read} />
          );
          const [line] = block.lines;
          if (!line || block.lines.length === 1) return line && paragraph(line, block.first);
          return (
            <Run key={line.start} item={item} {...block}>
              {paragraph}
            </Run>
          );
        }}
      </ShowMore>
    </div>
  );
}
