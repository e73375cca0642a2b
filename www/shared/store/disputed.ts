/** The values in a sentence of the summary that others tell differently. */
import type { Claim, Passage, SummarySentence } from "../core/types";
import type { Range } from "../core/ranges";
import { t } from "../i18n";
import { byLetter } from "./letters";
import { letterOf, result } from "./result";
import { isDenied } from "./roots";

/** What another article says instead, and the sentence or the passage it stands in. */
export interface Told extends Passage {
  sentence: Passage;
}

/** A value by its place in the sentence, and what other articles say instead. */
export interface Disputed extends Range {
  text: string;
  others: Told[];
}

/** A value, and the letters of the articles that give it. */
export interface Rival {
  text: string;
  letters: string[];
}

/** A value by its place in the sentence, among those that stand against each other: its own first. */
export interface Contested extends Range {
  rivals: Rival[];
}

/** The disagreements that a sentence has a part in, and its own value in each. */
function partsOf(sentence: SummarySentence): { own: Claim; values: Claim[] }[] {
  // One name in two spellings is no other name.
  const all = (result.value?.summary.disagreements ?? []).filter(({ kind }) => kind !== "spelling");
  return all.flatMap(({ values }) => {
    const own = values.find((value) => isIn(sentence, value));
    return own ? [{ own, values }] : [];
  });
}

const isIn = (passage: Passage, value: Passage): boolean =>
  value.article === passage.article && value.start >= passage.start && value.end <= passage.end;

const within = (passage: Passage, { start, end }: Range): Range => ({ start: start - passage.start, end: end - passage.start });

/** What the evidence of a sentence tells differently; what may be about another event tells another thing. */
const differingOf = ({ roots }: SummarySentence) =>
  roots.filter(({ doubted }) => !doubted).flatMap(({ evidence }) =>
    evidence
      .filter(({ degree }) => degree === "differs")
      .flatMap((sentence) => sentence.differing.map(({ own, other }) => ({ own, told: { ...other, sentence } }))),
  );

/** What disagreements tell of a sentence that its evidence does not: the first claim of each other side. */
export function elsewhere(sentence: SummarySentence): Disputed[] {
  const known = differingOf(sentence);
  const isKnown = (value: Claim) => known.some(({ told }) => told.article === value.article && told.start < value.end && told.end > value.start);
  return partsOf(sentence).flatMap(({ own, values }) => {
    const others = values.filter((value, n) => value.side !== own.side && values.findIndex((one) => one.side === value.side) === n);
    const left = others.filter((value) => !isKnown(value));
    return left.length > 0 ? [{ ...within(sentence, own), text: own.text, others: left }] : [];
  });
}

/** Adds what an article says to the values that stand against each other, unless it is known what it says. */
function join(rivals: Rival[], text: string, letter: string): void {
  if (rivals.some(({ letters }) => letters.includes(letter))) return;
  const same = rivals.find((one) => one.text.toLowerCase() === text.toLowerCase());
  if (same) same.letters.push(letter);
  else rivals.push({ text, letters: [letter] });
}

/** All values of a sentence that others tell differently. */
export function contested(sentence: SummarySentence): Contested[] {
  const letter = letterOf(sentence.article);
  const all = partsOf(sentence).map(({ own, values }): Contested => {
    const sides = new Map<number, Rival>([[own.side, { text: own.text, letters: [letter] }]]);
    for (const { side, text, article } of values) {
      const rival = sides.get(side) ?? { text, letters: [] };
      sides.set(side, rival);
      if (!rival.letters.includes(letterOf(article))) rival.letters.push(letterOf(article));
    }
    return { ...within(sentence, own), rivals: [...sides.values()] };
  });
  for (const { own, told } of differingOf(sentence)) {
    const range = within(sentence, own);
    let known = all.find(({ start, end }) => start < range.end && end > range.start);
    if (!known) all.push((known = { ...range, rivals: [{ text: own.text, letters: [letter] }] }));
    const text = isDenied(own.text, told.text) ? t("denied", { word: own.text }) : told.text;
    join(known.rivals, text, letterOf(told.article));
  }
  for (const { letters } of all.flatMap(({ rivals }) => rivals)) letters.sort(byLetter);
  return all;
}

/** The values in a passage that a sentence of the summary gives otherwise, by their places in the passage, and what it says. */
export function otherwise(sentence: SummarySentence, passage: Passage): (Range & { instead: string })[] {
  const claims = partsOf(sentence).flatMap(({ own, values }) =>
    values.filter((value) => value.side !== own.side).map((told) => ({ own, told })),
  );
  return [...differingOf(sentence), ...claims]
    .filter(({ told }) => isIn(passage, told))
    .map(({ own, told }) => ({ ...within(passage, told), instead: own.text }));
}
