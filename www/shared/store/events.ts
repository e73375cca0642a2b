/** The events that the articles tell, as the summary of all of them has it. */
import type { Passage, Summary } from "../core/types";
import { nameOf, outletOf, type Item } from "./item";
import type { Result } from "./result";
import { momentOf } from "./when";

/** Articles about one event. */
export interface EventFound {
  items: readonly Item[];
  /** The headline of its best article, or what stands for it. */
  name: string;
  /** Words that matter most in it and do not stand in its name. */
  terms: readonly string[];
  outlets: readonly string[];
  /** The first and the last day on which an article was published, if any is known. */
  days: readonly [string, string] | undefined;
  /** How many of its articles are in each language. */
  languages: ReadonlyMap<string, number>;
}

/** What the core has of an event. */
interface Told {
  articles: readonly number[];
  sentences: readonly Passage[];
  terms: Summary["terms"];
  headline?: string | undefined;
}

/** How many key terms are shown. */
const TERMS = 3;

/** How often each value occurs. */
function counted<T>(all: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** The article from which most sentences are. */
const bestOf = ({ articles, sentences }: Told): number | undefined =>
  [...counted(sentences.map(({ article }) => article))].sort((one, other) => other[1] - one[1])[0]?.[0] ?? articles[0];

function eventOf({ items, summary }: Result, told: Told): EventFound {
  const own = told.articles.flatMap((n) => items[n] ?? []);
  const best = bestOf(told) ?? 0;
  const item = items[best];
  const name = told.headline ?? (item ? nameOf(item, summary.articles[best]?.title) : "");
  const days = told.articles.flatMap((n) => momentOf(summary.articles[n]?.published)?.day ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return {
    items: own,
    name,
    terms: told.terms.map(({ text }) => text).filter((text) => !name.toLowerCase().includes(text.toLowerCase())).slice(0, TERMS),
    outlets: [...new Set(own.flatMap((one) => outletOf(one) ?? []))],
    days: first !== undefined && last !== undefined ? [first, last] : undefined,
    languages: counted(told.articles.flatMap((n) => summary.articles[n]?.language ?? []).filter((code) => code !== "und")),
  };
}

/** The weightiest event of a summary, and the others that several articles tell. */
export function eventsIn(result: Result): EventFound[] {
  const { articles, sentences, terms, headline, other_events: others } = result.summary;
  const isOf = (n: number) => {
    const report = articles[n];
    return report !== undefined && report.words > 0 && (report.counted || report.doubt !== undefined);
  };
  const main = { articles: articles.flatMap((_, n) => (isOf(n) ? [n] : [])), sentences, terms, headline: headline?.text };
  return [main, ...others.filter((one) => one.articles.length > 1)].map((one) => eventOf(result, one));
}
