/** The summary in the order of time. */
import type { SummarySentence } from "../core/types";
import type { Result } from "./result";
import { momentOf } from "./when";

/** A day on which articles were published, and what they gave to the summary. Of those without a date, the day is empty. */
export interface Day {
  day: string;
  /** How many days it is after the one before it. */
  gap: number;
  /** The numbers of the articles. */
  articles: number[];
  sentences: SummarySentence[];
}

const DAY = 86_400_000;

/** The days of the articles that count, if there are more than two from the first to the last; those without a date stand last. */
export function daysOf({ summary: { articles, sentences } }: Result): Day[] {
  const dayOf = articles.map(({ published }) => momentOf(published)?.day ?? "");
  if (new Set(dayOf.filter((day) => day !== "")).size < 2) return [];
  const given = new Map<number, SummarySentence[]>();
  for (const sentence of sentences) {
    const known = given.get(sentence.article);
    if (known) known.push(sentence);
    else given.set(sentence.article, [sentence]);
  }
  const days = new Map<string, Day>();
  for (const [n, day] of dayOf.entries()) {
    const of = given.get(n) ?? [];
    if (!articles[n]?.counted && of.length === 0) continue;
    const known = days.get(day) ?? { day, gap: 0, articles: [], sentences: [] };
    known.articles.push(n);
    known.sentences.push(...of);
    days.set(day, known);
  }
  const dated = [...days.values()].filter(({ day }) => day !== "").sort((a, b) => (a.day < b.day ? -1 : 1));
  for (const [n, one] of dated.entries()) {
    const before = dated[n - 1];
    if (before) one.gap = Math.round((Date.parse(one.day) - Date.parse(before.day)) / DAY);
  }
  const span = dated.reduce((sum, { gap }) => sum + gap, 0);
  if (span < 2) return [];
  const undated = days.get("");
  return undated && undated.sentences.length > 0 ? [...dated, undated] : dated;
}
