import type { Degree, Passage, SummarySentence } from "../../core/types";
import { t } from "../../i18n";
import { directionOf } from "../../core/direction";
import { cut, type Range } from "../../core/ranges";
import { elsewhere, otherwise, type Disputed } from "../../store/disputed";
import { byLetter } from "../../store/letters";
import { toPlace } from "../../store/origin";
import { find, keyOf, type SentenceKey } from "../../store/panel";
import { letterOf, result, sourceAt } from "../../store/result";
import { byDegree, isDenied, rootsOf, type LetteredRoot } from "../../store/roots";
import { counted, DEGREES } from "../../write/saying";
import { Letter, Letters } from "../basics/Letter";
import { Mark } from "../basics/Marks";
import { PassageLink } from "../basics/PassageLink";
import { ShowMore } from "../basics/ShowMore";
import { WhyOne } from "./WhyOne";

interface QuotedProps {
  passage: Passage;
  /** The sentence of the summary. */
  sentence: SummarySentence;
  /** The words that both have. */
  shared: readonly Range[];
}

/** A passage, with what it has in common with others, and what it tells otherwise. */
function Quoted({ passage, sentence, shared }: QuotedProps) {
  const { text } = passage;
  const words = shared.map(({ start, end }) => ({ start: start - passage.start, end: end - passage.start }));
  return (
    <blockquote dir="auto">
      {cut<Range & { instead?: string }>(text, { start: 0, end: text.length }, [...otherwise(sentence, passage), ...words]).map(
        ({ text, start, marks: [one] }) => {
          if (!one) return text;
          if (one.instead === undefined) return <mark key={start}>{text}</mark>;
          return (
            <span key={start} class="disputed" title={t("disputed", { values: one.instead })}>
              {text}
            </span>
          );
        },
      )}
    </blockquote>
  );
}

/** Two values for one thing, side by side; or the word that one of two denies. */
function Versus({ own, other }: { own: Passage; other: Passage }) {
  if (isDenied(own.text, other.text)) return <p class="versus">{t("denied", { word: own.text })}</p>;
  return (
    <p class="versus">
      {[own, other].map(({ article, text }, n) => (
        <span key={article} class="versus-side">
          {n > 0 && <span class="hidden">≠</span>}
          <Letter name={letterOf(article)} /> <bdi>{text}</bdi>
        </span>
      ))}
    </p>
  );
}

/** A passage of an article, and how far it says the sentence. */
interface Said {
  root: LetteredRoot;
  passage: Passage;
  degree: Degree;
  /** The words that the passage shares with the sentence, or the sentence with any passage. */
  shared: readonly Range[];
  differing: readonly { own: Passage; other: Passage }[];
}

/** What one article says. */
function Voice({ said, sentence }: { said: Said; sentence: SummarySentence }) {
  const { root, passage, degree, shared, differing } = said;
  const item = result.value?.items[passage.article];
  if (!item) return null;
  const own = passage === sentence;
  const twins = root.articles.filter((one) => one !== passage.article).map((one) => letterOf(one));
  return (
    <li class={`voice voice-${own ? "own" : degree}`} dir={directionOf(passage.text)}>
      <p class="voice-head">
        <Mark letter={item.letter} degree={degree} own={own} />
        <bdi class="name clip">{sourceAt(passage.article)}</bdi>
        {!own && <bdi class="voice-degree">{t(DEGREES[degree])}</bdi>}
      </p>
      {twins.length > 0 && <p class="voice-root">{t("oneRoot", { letters: twins.join(t("comma")) })}</p>}
      {differing.map(({ own, other }) => (
        <Versus key={`${own.start}:${other.start}`} own={own} other={other} />
      ))}
      <Quoted passage={passage} sentence={sentence} shared={shared} />
      <button
        type="button"
        class="link"
        onClick={() => void toPlace(item, { start: passage.start, end: passage.end }, keyOf(sentence))}
      >
        {t("showIn")} <span class="hidden">{item.letter}</span>
      </button>
    </li>
  );
}

/** A value that the other articles tell differently in sentences about something more. */
function Dispute({ own, all }: { own: Passage; all: Disputed["others"] }) {
  return (
    <ShowMore all={all} most={20}>
      {(told) => (
        <div key={`${told.article}:${told.start}`} class="dispute" dir={directionOf(told.sentence.text)}>
          <Versus own={own} other={told} />
          <PassageLink passage={told.sentence} marked={told} />
        </div>
      )}
    </ShowMore>
  );
}

/** The sentence itself: the words that no passage holds are left plain. */
function ownOf(sentence: SummarySentence, roots: readonly LetteredRoot[]): Said[] {
  const shared = roots.flatMap(({ evidence }) => evidence.flatMap(({ held }) => held));
  return roots.filter(({ own }) => own).map((root) => ({ root, passage: sentence, degree: "same", shared, differing: [] }));
}

/** What the others say, what differs first. */
function othersOf(roots: readonly LetteredRoot[]): Said[] {
  const all = roots.flatMap((root) =>
    root.evidence.map((one): Said => ({ root, passage: one, degree: one.degree, shared: one.matches, differing: one.differing })),
  );
  return all.sort((a, b) => byDegree(a.degree, b.degree));
}

/** What each article says about a sentence of the summary. */
function Evidence({ sentence }: { sentence: SummarySentence }) {
  const roots = rootsOf(sentence, result.value?.items ?? []);
  const silent = roots.filter(({ degree }) => degree === "none").flatMap(({ articles }) => articles.map((one) => letterOf(one)));
  return (
    <div class="evidence">
      <p class="evidence-count">{counted(roots)}</p>
      <ul class="voices">
        {ownOf(sentence, roots).map((said) => (
          <Voice key="own" said={said} sentence={sentence} />
        ))}
      </ul>
      {elsewhere(sentence).map(({ start, end, text, others }) => (
        <Dispute key={start} own={{ article: sentence.article, text, start, end }} all={others} />
      ))}
      <ul class="voices">
        <ShowMore all={othersOf(roots)} most={50} items>
          {(said) => <Voice key={`${said.passage.article}:${said.passage.start}`} said={said} sentence={sentence} />}
        </ShowMore>
      </ul>
      {silent.length > 0 && (
        <p class="silent">
          {t("silent")} <Letters all={silent.sort(byLetter)} />
        </p>
      )}
      <WhyOne sentence={sentence} />
    </div>
  );
}

/** The same for a sentence that may have left the summary since. */
export function EvidenceOf({ sentence }: { sentence: SentenceKey }) {
  const found = find(sentence);
  return found ? <Evidence sentence={found} /> : <p>{t("clickSentence")}</p>;
}
