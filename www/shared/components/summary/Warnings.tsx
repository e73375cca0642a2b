import type { Passage, Warning, WarningKind } from "../../core/types";
import { useEffect, useRef } from "preact/hooks";
import { gap, t, type Key } from "../../i18n";
import { setFlags } from "../../store/desk";
import { countAllApart } from "../../store/heap";
import { notice, say } from "../../store/notice";
import { show } from "../../store/panel";
import { letterOf, result } from "../../store/result";
import { JOINED } from "../../write/cite";
import { list } from "../../write/saying";
import { ShowMore } from "../basics/ShowMore";

const texts: Record<WarningKind, Key | undefined> = {
  "no-articles": undefined,
  "one-source": "warnOneSource",
  "nothing-left": "warnNothingLeft",
  "set-aside": "warnSetAside",
  "too-short": "warnTooShort",
  "too-long": "warnTooLong",
  "no-focus": "warnNoFocus",
  "does-not-belong": "warnNotBelong",
  doubtful: "warnDoubtful",
  "nothing-in-common": "warnNothingInCommon",
  "not-text": "warnNotText",
  "several-languages": "warnSeveral",
};

/** What an article that may be about another event names, and what the others do. */
function Names({ article }: { article: number }) {
  const { own = [], others = [] } = result.value?.summary.articles[article]?.doubt ?? {};
  const names = (passages: readonly Passage[]) => list(passages.map(({ text }) => text));
  return own.length > 0 && others.length > 0 ? <>{gap() + t("doubtfulNames", { own: names(own), others: names(others) })}</> : null;
}

/** What a warning says. One article needs another one, and is no matter of sources. */
function textOf({ kind }: Warning): Key | undefined {
  const alone = result.value?.items.filter(({ excluded }) => !excluded).length === 1;
  return kind === "one-source" && alone ? "warnOneArticle" : texts[kind];
}

/** The way on for those who pasted several articles as one. */
function SplitLink() {
  const item = result.value?.items.find(({ excluded }) => !excluded);
  if (import.meta.env.MODE === "extension" || !item) return null;
  return (
    <>
      {gap()}
      <button type="button" class="link" onClick={() => show({ kind: "divide", id: item.id })}>
        {t("splitAll")}
      </button>
    </>
  );
}

/** Why all articles are one source, in words. */
const why = (): string => [...new Set(result.value?.summary.roots.flatMap((root) => root.why))].map((kind) => t(JOINED[kind])).join(t("comma"));

/** The way on where articles that share some text are to be compared all the same. */
function ApartLink() {
  const link = useRef<HTMLButtonElement>(null);
  const ids = new Set(result.value?.items.filter(({ excluded }) => !excluded).map(({ id }) => id));
  const run = () => countAllApart(ids);
  useEffect(() => {
    const { top = 0, bottom = 0 } = link.current?.getBoundingClientRect() ?? {};
    const isSeen = top >= 0 && bottom <= innerHeight;
    // After a paste the window may be at the list of articles. What can be undone goes before.
    if (!isSeen && !notice.value?.action) say({ text: "warnOneSource", values: { why: why() }, tone: "plain", action: { label: "compareApart", run } }, 15000);
  }, [ids.size]);
  return (
    <>
      {" "}
      <button type="button" class="link" ref={link} onClick={run}>
        {t("compareApart")}
      </button>
    </>
  );
}

/** A warning, with what can be done about it. */
export function WarningLine({ warning }: { warning: Warning }) {
  const key = textOf(warning);
  if (key === undefined) return null;
  const index = warning.article;
  const item = index === undefined ? undefined : result.value?.items[index];
  // Its card says why.
  if (item?.stalled === true) return null;
  return (
    <li>
      {t(key, index === undefined ? { why: why() } : { letter: letterOf(index) })}
      {key === "warnOneArticle" && <SplitLink />}
      {key === "warnOneSource" && <ApartLink />}
      {index !== undefined && warning.kind === "doubtful" && <Names article={index} />}
      {(warning.kind === "does-not-belong" || warning.kind === "doubtful") && item && (
        <>
          {gap()}
          <button type="button" class="link" onClick={() => setFlags(item.id, { included: true })}>
            {t("countIn")}
          </button>
        </>
      )}
    </li>
  );
}

/** What the reader should know about the summary. */
export function Warnings() {
  const warnings = result.value?.summary.warnings ?? [];
  if (warnings.length === 0) return null;
  return (
    <ul class="warnings">
      <ShowMore all={warnings} most={20} items>
        {(warning) => <WarningLine key={`${warning.kind}:${warning.article ?? ""}`} warning={warning} />}
      </ShowMore>
    </ul>
  );
}
