/** What a busy reader wants to know first: what is most agreed on, the sharpest differences, and what only one source has. */
import type { Article, Passage, SummarySentence } from "../core/types";
import { differencesIn, type Difference } from "./differences";
import { byLetter } from "./letters";
import { letterOf, type Result } from "./result";

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

/** The letters of whole articles, found once each. */
const known = new WeakMap<Article, string>();

function lettersIn(article: Article): string {
  const letters = known.get(article) ?? lettersOf(article.text);
  known.set(article, letters);
  return letters;
}

/** Of a source of more articles than this, none but that of the passage is looked at: each passage would be sought in all. */
const MOST = 64;

/** The articles that print a passage: that in which it stands, and those of its source that have the same words. */
export function printing({ summary, items }: Result, { article, text }: Passage): number[] {
  const own = summary.articles[article]?.root;
  const all = summary.roots.find(({ root }) => root === own)?.articles ?? [];
  const root = all.length > MOST ? [] : all;
  const isPrinted = (n: number) => summary.articles[n]?.counted === true && items[n] !== undefined && lettersIn(items[n].article).includes(lettersOf(text));
  return [...new Set([article, ...root.filter((n) => n !== article && isPrinted(n))])].sort((a, b) => byLetter(letterOf(a, items), letterOf(b, items)));
}

/** Passages that the same articles print. */
export interface Printed {
  articles: readonly number[];
  passages: readonly Passage[];
}

/** The passages that one source alone tells, by the articles that print them. What articles of one source have in common is listed once. */
export function aloneIn(result: Result): Printed[] {
  const listed = new Set<string>();
  const all = new Map<string, { articles: number[]; passages: Passage[] }>();
  for (const passage of result.summary.articles.flatMap(({ only }) => only)) {
    const letters = lettersOf(passage.text);
    if (listed.has(letters)) continue;
    listed.add(letters);
    const articles = printing(result, passage);
    const group = all.get(articles.join()) ?? { articles, passages: [] };
    group.passages.push(passage);
    all.set(articles.join(), group);
  }
  return [...all.values()];
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
    aloneCount: aloneIn(result).flatMap(({ passages }) => passages).length,
    sources: sentences[0]?.of ?? 0,
    articles: counted.length,
  };
}
