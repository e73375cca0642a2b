/** What a busy reader wants to know first: what is most agreed on, the sharpest differences, and what only one source has. */
import type { Passage, SummarySentence } from "../core/types";
import { differencesIn, type Difference } from "./differences";
import type { Result } from "./result";

export interface Overview {
  /** The sentence that most sources say, if two or more do. */
  shared: SummarySentence | undefined;
  /** All that is told differently, what contradicts first. */
  told: readonly Difference[];
  /** What one source alone tells and is most about the event. */
  alone: Passage | undefined;
  /** How many passages are listed that one source alone tells. */
  aloneCount: number;
  /** How many sources there are, and how many articles they come from. */
  sources: number;
  articles: number;
}

/** The first of those with the largest value. */
function best<T>(all: readonly T[], value: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>((found, one) => (found === undefined || value(one) > value(found) ? one : found), undefined);
}

/** A passage of more characters is no line for a reader without time, if there is another. */
const SHORT = 200;

/** What two passages have in common that differ in quotation marks and the like alone. */
const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");

/** The passages of each article that one source alone tells. What articles of one source have in common is listed once. */
export function aloneIn({ summary }: Result): Passage[][] {
  const listed = new Set<string>();
  return summary.articles.map(({ only }) =>
    only.filter(({ text }) => {
      const letters = lettersOf(text);
      const fresh = !listed.has(letters);
      listed.add(letters);
      return fresh;
    }),
  );
}

export function overviewOf(result: Result): Overview {
  const { articles, sentences, terms } = result.summary;
  // Of those that as many sources say, one that no article tells differently.
  const shared = best(sentences, ({ sources, roots }) => sources - Number(roots.some(({ evidence }) => evidence.some(({ degree }) => degree === "differs"))) / 2);
  // The first of each article is the weightiest that it alone has.
  const first = articles.flatMap(({ only }) => only.slice(0, 1));
  const short = first.filter(({ text }) => text.length <= SHORT);
  const aboutness = ({ text }: Passage) => terms.reduce((sum, term) => sum + (text.includes(term.text) ? term.weight : 0), 0);
  const counted = articles.filter(({ counted, words }) => counted && words > 0);
  return {
    shared: shared && shared.sources > 1 ? shared : undefined,
    told: differencesIn(result).told,
    alone: best(short.length > 0 ? short : first, aboutness),
    aloneCount: aloneIn(result).flat().length,
    sources: sentences[0]?.of ?? 0,
    articles: counted.length,
  };
}
