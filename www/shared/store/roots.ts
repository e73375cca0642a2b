/** What each root says of a sentence of the summary, as it is shown: one mark a root. */
import type { Degree, Differing, Evidence, SummarySentence } from "../core/types";
import type { Item } from "./item";
import { byLetter } from "./letters";
import { letterOf } from "./result";
import { hasWords } from "./voices";

/** Articles that count as one source, and what they say of a sentence. */
export interface LetteredRoot {
  /** The letter that stands for it: that of its first article, or of the article in which the sentence stands. */
  letter: string;
  /** The numbers of all of its articles, in the order of their letters. */
  articles: number[];
  degree: Degree;
  own: boolean;
  /** It may be about another event: what it says is shown, not counted. */
  doubted: boolean;
  evidence: readonly Evidence[];
}

const ORDER: readonly Degree[] = ["differs", "same", "part", "none"];

/** What differs comes first: it is what a reader has to decide about. */
export const byDegree = (one: Degree, other: Degree): number => ORDER.indexOf(one) - ORDER.indexOf(other);

/** The roots with the articles of which there is something to read. */
export const heard = <T extends { articles: number[] }>(roots: readonly T[]): T[] =>
  roots.map((root) => ({ ...root, articles: root.articles.filter(hasWords) })).filter(({ articles }) => articles.length > 0);

/** The roots in the order of their first letters: each keeps its place from sentence to sentence. */
export function rootsOf({ roots, article }: SummarySentence, items: readonly Item[]): LetteredRoot[] {
  const all = heard(roots).map(({ articles, own, degree, doubted, evidence }): LetteredRoot => {
    const sorted = articles.toSorted((a, b) => byLetter(letterOf(a, items), letterOf(b, items)));
    return { letter: letterOf(own ? article : (sorted[0] ?? -1), items), articles: sorted, degree, own, doubted, evidence };
  });
  if (!all.some(({ own }) => own)) {
    all.push({ letter: letterOf(article, items), articles: [article], degree: "same", own: true, doubted: false, evidence: [] });
  }
  const first = ({ articles: [one = -1] }: LetteredRoot) => letterOf(one, items);
  return all.sort((a, b) => byLetter(first(a), first(b)));
}

/** The values that a passage gives otherwise. What one of the two denies has no other value. */
export const differencesOf = ({ differing }: Evidence): Differing[] => differing.filter(({ own, other }) => !isDenied(own.text, other.text));

/** The values that a root gives otherwise, each once. */
export function insteadOf({ evidence }: LetteredRoot): string[] {
  const told = evidence.filter(({ degree }) => degree === "differs").flatMap(differencesOf);
  return [...new Set(told.map(({ other }) => other.text))];
}

/** True if two passages have the same word, which one of them denies. */
export const isDenied = (own: string, other: string): boolean => own.toLowerCase() === other.toLowerCase();
