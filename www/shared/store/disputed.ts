/** What a sentence of the summary tells that others tell differently. */
import type { Claim, SummarySentence } from "../core/types";
import type { Range } from "../read/ranges";
import { result } from "./result";

/** A value by its place in the sentence, and what other articles say instead: the first claim of each other side. */
export interface Disputed extends Range {
  text: string;
  others: Claim[];
}

export function disputed(sentence: SummarySentence): Disputed[] {
  const all = result.value?.summary.disagreements ?? [];
  return all.flatMap(({ values }) => {
    const own = values.find((value) => value.article === sentence.article && value.start >= sentence.start && value.end <= sentence.end);
    if (!own) return [];
    const others = values.filter((value, n) => value.side !== own.side && values.findIndex((one) => one.side === value.side) === n);
    return [{ start: own.start - sentence.start, end: own.end - sentence.start, text: own.text, others }];
  });
}
