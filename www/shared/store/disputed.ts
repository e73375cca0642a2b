/** The values in a sentence of the summary that others tell differently. */
import type { Claim, Headline, Passage, SummarySentence } from "../core/types";
import type { Range } from "../core/ranges";
import { placeOf } from "../core/whole";
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
  /** True for the value of the sentence itself, in whatever form. */
  agrees: boolean;
}

/** A value by its place in the sentence, among those that stand against each other: its own first. */
export interface Contested extends Range {
  rivals: Rival[];
}

/** A value in the headline, the claim of its article that it is, and a sentence of the summary that has a part in it. */
export interface ContestedTitle extends Contested {
  claim: Claim;
  sentence: SummarySentence | undefined;
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

/** Values that stand against each other, each once, with all who give it; what an article says first counts. */
class Rivals {
  readonly byText = new Map<string, Rival>();
  readonly #known = new Set<number>();

  add(text: string, article: number, agrees = false): void {
    if (this.#known.has(article)) return;
    this.#known.add(article);
    const key = text.toLowerCase();
    const rival = this.byText.get(key);
    if (rival) rival.letters.push(letterOf(article));
    else this.byText.set(key, { text, letters: [letterOf(article)], agrees });
  }
}

/** All values of a sentence that others tell differently. */
export function contested(sentence: SummarySentence): Contested[] {
  const all: (Range & { found: Rivals })[] = [];
  const place = (own: Passage): Rivals => {
    const range = within(sentence, own);
    const known = all.find(({ start, end }) => start < range.end && end > range.start);
    if (known) return known.found;
    const found = new Rivals();
    found.add(own.text, sentence.article, true);
    all.push({ ...range, found });
    return found;
  };
  for (const { own, values } of partsOf(sentence)) {
    const found = place(own);
    // What agrees with the sentence stands beside it.
    for (const { text, article, side } of values) if (side === own.side) found.add(text, article, true);
    for (const { text, article } of values) found.add(text, article);
  }
  for (const { own, told } of differingOf(sentence)) {
    place(own).add(isDenied(own.text, told.text) ? t("denied", { word: own.text }) : told.text, told.article);
  }
  return all.map(({ start, end, found }) => {
    const rivals = [...found.byText.values()].map((one) => ({ ...one, letters: one.letters.sort(byLetter) }));
    return { start, end, rivals };
  });
}

/** The values in the headline that others tell differently: those that its article gives in the same words in its text. */
export function contestedIn({ text, article }: Headline): ContestedTitle[] {
  const { disagreements = [], sentences = [] } = result.value?.summary ?? {};
  const all: ContestedTitle[] = [];
  for (const { kind, values } of disagreements) {
    const claim = kind === "spelling" ? undefined : values.find((value) => value.article === article);
    const range = claim && placeOf(claim.text, text, kind === "name");
    if (!range || all.some(({ start, end }) => start < range.end && end > range.start)) continue;
    const found = new Rivals();
    for (const value of [claim, ...values.filter(({ side }) => side === claim.side)]) found.add(value.text, value.article, true);
    for (const value of values) found.add(value.text, value.article);
    const rivals = [...found.byText.values()].map((one) => ({ ...one, letters: one.letters.sort(byLetter) }));
    const sentence = [claim, ...values].flatMap((value) => sentences.find((one) => isIn(one, value)) ?? [])[0];
    all.push({ ...range, rivals, claim, sentence });
  }
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
