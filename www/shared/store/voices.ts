/** Who speaks in the summary: its articles by their numbers there. */
import { nameOf, outletOf } from "./item";
import { result } from "./result";

/** False for an article of which nothing is left to be read: it is not asked what it says. */
export const hasWords = (article: number): boolean => result.value?.summary.articles[article]?.words !== 0;

/** The name of the source of an article of the summary, or else its title. */
export function sourceAt(article: number): string {
  const now = result.value;
  const item = now?.items[article];
  return item ? (outletOf(item) ?? nameOf(item, now.summary.articles[article]?.title)) : "";
}
