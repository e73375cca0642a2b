/** What a sentence of the summary tells that others tell differently. */
import type { Claim, Passage, SummarySentence } from "../core/types";
import type { Range } from "../read/ranges";
import { result } from "./result";

/** A value by its place in the sentence, and what other articles say instead: the first claim of each other side. */
export interface Disputed extends Range {
  text: string;
  others: Claim[];
}

/** The disagreements that a sentence has a part in, and its own value in each. */
function partsOf(sentence: SummarySentence): { own: Claim; values: Claim[] }[] {
  const all = result.value?.summary.disagreements ?? [];
  return all.flatMap(({ values }) => {
    const own = values.find((value) => isIn(sentence, value));
    return own ? [{ own, values }] : [];
  });
}

const isIn = (passage: Passage, value: Claim): boolean =>
  value.article === passage.article && value.start >= passage.start && value.end <= passage.end;

const within = (passage: Passage, { start, end }: Range): Range => ({ start: start - passage.start, end: end - passage.start });

export function disputed(sentence: SummarySentence): Disputed[] {
  return partsOf(sentence).map(({ own, values }) => {
    const others = values.filter((value, n) => value.side !== own.side && values.findIndex((one) => one.side === value.side) === n);
    return { ...within(sentence, own), text: own.text, others };
  });
}

/** The values in a passage that a sentence of the summary gives otherwise, by their places in the passage, and what it says. */
export function otherwise(sentence: SummarySentence, passage: Passage): (Range & { instead: string })[] {
  return partsOf(sentence).flatMap(({ own, values }) =>
    values.filter((value) => value.side !== own.side && isIn(passage, value)).map((value) => ({ ...within(passage, value), instead: own.text })),
  );
}
