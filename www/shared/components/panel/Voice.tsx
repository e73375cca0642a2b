import type { Degree, Passage } from "../../core/types";
import { listed, t } from "../../i18n";
import { directionOf } from "../../core/direction";
import { cut, type Range } from "../../core/ranges";
import { drawn } from "../../core/drawn";
import { languageOf } from "../../store/counted";
import { swap } from "../../store/desk";
import type { Item, SentenceKey } from "../../store/item";
import { toPlace } from "../../store/origin";
import { show, type Asked } from "../../store/panel";
import { letterOf, result } from "../../store/result";
import { sourceAt } from "../../store/voices";
import { isDenied, type LetteredRoot } from "../../store/roots";
import { DEGREES } from "../../write/saying";
import { Letter } from "../basics/Letter";
import { Mark } from "../basics/Marks";
import { When } from "../basics/When";

/** A stretch of a passage that the sentence gives otherwise, and what it says. */
interface Otherwise extends Range {
  instead: string;
}

interface QuotedProps {
  text: string;
  language?: string | undefined;
  /** The words that both have. */
  shared: readonly Range[];
  otherwise?: readonly Otherwise[];
}

/** A passage, with what it has in common with others, and what it tells otherwise. Positions are those in the passage. */
export function Quoted({ text, language, shared, otherwise = [] }: QuotedProps) {
  return (
    <blockquote dir={directionOf(text)} lang={language}>
      {cut<Range & { instead?: string }>(text, { start: 0, end: text.length }, [...otherwise, ...drawn(text, shared)]).map(({ text, start, marks: [one] }) => {
        if (!one) return text;
        if (one.instead === undefined) return <mark key={start}>{text}</mark>;
        return (
          <span key={start} class="disputed" title={t("disputed", { values: one.instead })}>
            {text}
          </span>
        );
      })}
    </blockquote>
  );
}

/** One of two things that are told differently; without an article, it is the text that is checked. */
export interface Side {
  article?: number;
  text: string;
}

/** Two values for one thing, side by side; or the word that one of two denies. */
export function Versus({ own, other }: { own: Side; other: Side }) {
  if (isDenied(own.text, other.text)) return <p class="versus">{t("denied", { word: own.text })}</p>;
  return (
    <p class="versus">
      {[own, other].map(({ article, text }, n) => (
        <span key={n} class="versus-side">
          {n > 0 && <span class="hidden">≠</span>}
          {article === undefined ? <span class="letter letter-text">{t("text")}</span> : <Letter name={letterOf(article)} />} <bdi>{text}</bdi>
        </span>
      ))}
    </p>
  );
}

/** A passage of an article, and how far it says a sentence. */
export interface Said {
  root: LetteredRoot;
  passage: Passage;
  degree: Degree;
  /** The words that the passage shares with the sentence, or the sentence with any passage, by their places in the passage. */
  shared: readonly Range[];
  otherwise: readonly Otherwise[];
  differing: readonly { own: Side; other: Side }[];
  /** True if the passage is the sentence itself. */
  own: boolean;
}

/** Stretches of an article by their places in a passage of it. */
export const inPassage = <T extends Range>(stretches: readonly T[], { start }: Range): T[] =>
  stretches.map((one) => ({ ...one, start: one.start - start, end: one.end - start }));

/** Puts another article's sentence in the place of one, and shows the evidence for it. */
function showInstead(out: SentenceKey, into: SentenceKey): void {
  swap(out, into);
  show({ kind: "evidence", sentence: into });
}

interface Props {
  said: Said;
  /** The sentence that it is about. */
  asked: Asked;
  /** How far it says the sentence, in other words than usual. */
  says?: string | undefined;
  /** True if it can stand in the summary in place of the sentence. */
  swaps?: boolean;
}

/** What one article says. */
export function Voice({ said, asked, says, swaps = false }: Props) {
  const { root, passage, degree, own } = said;
  const item: Item | undefined = result.value?.items[passage.article];
  if (!item) return null;
  const twins = root.articles.filter((one) => one !== passage.article).map((one) => letterOf(one));
  return (
    <li class={`voice voice-${own ? "own" : degree}`} dir={directionOf(passage.text)}>
      <p class="voice-head">
        <Mark letter={item.letter} degree={degree} own={own} doubted={root.doubted} />
        <bdi class="name clip">{sourceAt(passage.article)}</bdi>
        <When article={passage.article} />
        {!own && <bdi class="voice-degree">{says ?? t(DEGREES[degree])}</bdi>}
      </p>
      {root.doubted && <p class="voice-root" dir="auto">{t("doubtfulHelp")}</p>}
      {twins.length > 0 && <p class="voice-root" dir="auto">{t("oneRoot", { letters: listed(twins) })}</p>}
      {said.differing.map(({ own, other }, n) => (
        <Versus key={n} own={own} other={other} />
      ))}
      <Quoted text={passage.text} language={languageOf(passage.article)} shared={said.shared} otherwise={said.otherwise} />
      <div dir="auto">
        <button type="button" class="link" onClick={() => void toPlace(item, { start: passage.start, end: passage.end }, asked)}>
          {t("showIn")} <span class="hidden">{item.letter}</span>
        </button>
        {swaps && asked.kind === "evidence" && (
          <>
            {" · "}
            <button type="button" class="link" onClick={() => showInstead(asked.sentence, { id: item.id, start: passage.start })}>
              {t("useVersion")} <span class="hidden">{item.letter}</span>
            </button>
          </>
        )}
      </div>
    </li>
  );
}
