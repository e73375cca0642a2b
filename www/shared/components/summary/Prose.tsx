import type { SummarySentence } from "../../core/types";
import { t } from "../../i18n";
import { directionOf } from "../../core/direction";
import { cut, tailOf, type Range } from "../../core/ranges";
import { items } from "../../store/desk";
import { contested, type Contested } from "../../store/disputed";
import { languageOf } from "../../store/counted";
import { focused } from "../../store/focused";
import { colourOfLetter } from "../../store/letters";
import { toOrigin } from "../../store/origin";
import { chosen, hide, keyOf, same, show } from "../../store/panel";
import { letterOf, result } from "../../store/result";
import { rootsOf } from "../../store/roots";
import { saying } from "../../write/saying";
import { Icon } from "../basics/Icon";
import { Marks } from "../basics/Marks";
import { Value } from "./Rivals";

/** A paragraph ends after about this many words. */
const PARAGRAPH = 70;

/** The sentences in paragraphs that are easy on the eye; the breaks are ours, the words are not. */
function paragraphs(sentences: readonly SummarySentence[]): SummarySentence[][] {
  const all: SummarySentence[][] = [];
  let words = PARAGRAPH;
  for (const sentence of sentences) {
    if (words >= PARAGRAPH) {
      all.push([]);
      words = 0;
    }
    all.at(-1)?.push(sentence);
    words += sentence.words;
  }
  return all;
}

interface MarkedProps {
  text: string;
  range: Range;
  contested: readonly Contested[];
  focused: readonly Range[];
  open: () => void;
}

/** A stretch of a sentence; what others tell differently is underlined and says by whom, and so is what the reader asked for. */
function Marked({ text, range, contested, focused, open }: MarkedProps) {
  return (
    <>
      {cut<Range | Contested>(text, range, [...contested, ...focused]).map(({ text, start, marks }) => {
        const told = marks.find((one) => "rivals" in one);
        if (told) return <Value key={start} text={text} rivals={told.rivals} open={open} />;
        return marks.length > 0 ? <span key={start} class="focused">{text}</span> : text;
      })}
    </>
  );
}

function Sentence({ sentence }: { sentence: SummarySentence }) {
  const key = keyOf(sentence);
  const on = same(chosen.value, key);
  const toggle = () => (on ? hide() : show({ kind: "evidence", sentence: key }));
  // Whoever selects words wants them, and no evidence.
  const open = () => {
    if (on || getSelection()?.isCollapsed !== false) toggle();
  };
  const cite = () => {
    const item = result.value?.items[sentence.article];
    if (item && !on) void toOrigin(item, { start: sentence.start, end: sentence.end });
    open();
  };
  const tail = tailOf(sentence.text);
  const told = contested(sentence);
  const asked = focused(sentence.text);
  const pinned = items.value.some(({ id, pinned }) => id === key.id && pinned.includes(key.start));
  const roots = rootsOf(sentence, result.value?.items ?? []);
  return (
    <span class={`sentence ${colourOfLetter(letterOf(sentence.article))}${on ? " sentence-on" : ""}`}>
      {/* The button after the sentence does the same for those who don't use a mouse, and leads to where it came from. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <span class="sentence-text" dir={directionOf(sentence.text)} lang={languageOf(sentence.article)} onClick={open}>
        <Marked text={sentence.text} range={{ start: 0, end: tail }} contested={told} focused={asked} open={toggle} />
        <span class="sentence-end">
          <Marked text={sentence.text} range={{ start: tail, end: sentence.text.length }} contested={told} focused={asked} open={toggle} />
        </span>
      </span>
      {pinned && <Icon name="pin" />}
      <button type="button" class="cite" aria-expanded={on} aria-label={t("citeLabel", { words: saying(roots) })} onClick={cite}>
        <Marks roots={roots} />
      </button>
    </span>
  );
}

/** The summary as something to read. */
export function Prose({ sentences }: { sentences: readonly SummarySentence[] }) {
  return (
    <div class="prose">
      {paragraphs(sentences).map((part, n) => (
        <p key={n} dir={directionOf(part.map(({ text }) => text).join(" "))}>
          {part.map((sentence, n) => [n > 0 && " ", <Sentence key={`${sentence.article}:${sentence.start}`} sentence={sentence} />])}
        </p>
      ))}
    </div>
  );
}
