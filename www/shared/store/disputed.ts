/** The values in a sentence of the summary that others tell differently. */
import type { Claim, Passage, SummarySentence } from "../core/types";
import type { Range } from "../core/ranges";
import { result } from "./result";

/** What another article says instead, and the sentence or the passage it stands in. */
export interface Told extends Passage {
  sentence: Passage;
}

/** A value by its place in the sentence, and what other articles say instead. */
export interface Disputed extends Range {
  text: string;
  others: Told[];
}

/** The disagreements that a sentence has a part in, and its own value in each. */
function partsOf(sentence: SummarySentence): { own: Claim; values: Claim[] }[] {
  const all = result.value?.summary.disagreements ?? [];
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

/** All values of a sentence that others tell differently. */
export function disputed(sentence: SummarySentence): Disputed[] {
  const all = new Map<string, Disputed>();
  const found = differingOf(sentence).map(({ own, told }) => ({ ...within(sentence, own), text: own.text, others: [told] }));
  for (const one of [...elsewhere(sentence), ...found]) {
    const key = `${one.start}:${one.end}`;
    const known = all.get(key);
    if (known) known.others.push(...one.others.filter(({ text }) => !known.others.some((other) => other.text === text)));
    else all.set(key, { ...one, others: [...one.others] });
  }
  return [...all.values()];
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
