import type { CheckedSentence } from "../../core/types";
import { t } from "../../i18n";
import { directionOf } from "../../core/direction";
import { cut, tailOf, type Range } from "../../core/ranges";
import { languageOf } from "../../store/counted";
import { chosenStart, type Checked } from "../../store/checked";
import { hide, show } from "../../store/panel";
import { groupOf, remarksOf, rootsOfChecked } from "../../store/remarks";
import { sayingOf, unmarked } from "../../write/remark";
import { Marks } from "../basics/Marks";
import { ShowMore } from "../basics/ShowMore";
import { Sign } from "./Sign";

/** A line of the text with its sentences. */
interface Block extends Range {
  sentences: CheckedSentence[];
}

/** The text in its lines. A sentence that goes over the end of a line keeps its lines together; empty ones are left out. */
function blocksOf({ text, check }: Checked): Block[] {
  const all: Block[] = [];
  let now: Block = { start: 0, end: 0, sentences: [] };
  const close = (end: number, next: number) => {
    now.end = end;
    if (text.slice(now.start, end).trim() !== "") all.push(now);
    now = { start: next, end: next, sentences: [] };
  };
  let at = 0;
  const breaks = (until: number) => {
    for (let n = text.indexOf("\n", at); n >= 0 && n < until; n = text.indexOf("\n", n + 1)) close(n, n + 1);
  };
  for (const sentence of check.sentences) {
    breaks(sentence.start);
    now.sentences.push(sentence);
    at = Math.max(at, sentence.end);
  }
  breaks(text.length);
  close(text.length, text.length);
  return all;
}

/** What stands between sentences: citations, and marks of lists. */
const between = (text: string) => unmarked(text.replace(/^\s*[-*+]\s+/u, "• ").replaceAll(/[#>]+(?=\s|$)/gu, ""));

/** What the articles tell otherwise, and what none of them has. */
interface Marked extends Range {
  absent: boolean;
}

function Sentence({ sentence, now }: { sentence: CheckedSentence; now: Checked }) {
  const { start, end } = sentence;
  const text = now.text.slice(start, end);
  const on = chosenStart() === start;
  const group = groupOf(sentence);
  const open = () => {
    if (on) hide();
    else if (getSelection()?.isCollapsed !== false) show({ kind: "checked", start });
  };
  const remarks = group === "none" ? [] : remarksOf(sentence, now.items);
  const marked = remarks.map(({ own, kind }): Marked => ({ start: own.start - start, end: own.end - start, absent: kind.startsWith("no-") }));
  const tail = tailOf(text);
  const pieces = (range: Range) =>
    cut(text, range, marked).map(({ text, start, marks: [one] }) =>
      one ? (
        <span key={start} class={one.absent ? "absent" : "disputed"}>
          {unmarked(text)}
        </span>
      ) : (
        unmarked(text)
      ),
    );
  return (
    <span class={`sentence check-${group}${on ? " sentence-on" : ""}`}>
      {/* The button after the sentence does the same for those who don't use a mouse. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <span class="sentence-text" dir={directionOf(text)} onClick={open}>
        {pieces({ start: 0, end: tail })}
        <span class="sentence-end">{pieces({ start: tail, end: text.length })}</span>
      </span>
      <button type="button" class="cite" aria-expanded={on} aria-label={t("citeLabel", { words: sayingOf(sentence, now.items) })} onClick={open}>
        <Sign group={group} />
        <Marks roots={rootsOfChecked(sentence, now.items)} />
      </button>
    </span>
  );
}

function Paragraph({ block, now }: { block: Block; now: Checked }) {
  const { start, end, sentences } = block;
  const heading = /^#{1,6}\s/u.test(now.text.slice(start, end));
  const Tag = heading ? "h3" : "p";
  return (
    <Tag dir={directionOf(now.text.slice(start, end))}>
      {sentences.flatMap((sentence, n) => [
        <span key={-1 - sentence.start} class="between">
          {between(now.text.slice(sentences[n - 1]?.end ?? start, sentence.start)) || (n > 0 && " ")}
        </span>,
        <Sentence key={sentence.start} sentence={sentence} now={now} />,
      ])}
      <span class="between">{between(now.text.slice(sentences.at(-1)?.end ?? start, end))}</span>
    </Tag>
  );
}

/** The text as something to read, with a mark at each sentence. Its language is that of what says any of it. */
export function CheckedProse({ now }: { now: Checked }) {
  const [root] = now.check.sentences.flatMap(({ roots }) => roots);
  return (
    <div class="prose check-prose" lang={root ? languageOf(root.article) : ""}>
      <ShowMore all={blocksOf(now)} most={100}>
        {(block) => <Paragraph key={block.start} block={block} now={now} />}
      </ShowMore>
    </div>
  );
}
