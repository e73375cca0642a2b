/** What each root says of a sentence of the summary, as it is shown: one mark a root. */
import type { Degree, Differing, Evidence, SummarySentence } from "../core/types";
import type { Item } from "./item";
import { byLetter } from "./letters";
import { letterOf } from "./result";
import { hasWords } from "./voices";

/** An article of a root, and what it says of a sentence by itself. */
export interface Member {
  letter: string;
  degree: Degree;
  /** Its passage, if it is not the sentence. */
  evidence: Evidence | undefined;
}

/** Articles that count as one source, and what they say of a sentence. */
export interface LetteredRoot {
  /** The letter that stands for it: that of the article in which the sentence stands, or of the first that says as much of it as the root. */
  letter: string;
  members: readonly Member[];
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
    const members = sorted.map((one): Member => {
      const found = own && one === article ? undefined : evidence.find((passage) => passage.article === one);
      return { letter: letterOf(one, items), degree: own && one === article ? "same" : (found?.degree ?? "none"), evidence: found };
    });
    const first = members.find((member) => member.degree === degree) ?? members[0];
    return { letter: own ? letterOf(article, items) : (first?.letter ?? ""), members, articles: sorted, degree, own, doubted, evidence };
  });
  if (!all.some(({ own }) => own)) {
    const letter = letterOf(article, items);
    all.push({ letter, members: [{ letter, degree: "same", evidence: undefined }], articles: [article], degree: "same", own: true, doubted: false, evidence: [] });
  }
  const first = ({ articles: [one = -1] }: LetteredRoot) => letterOf(one, items);
  return all.sort((a, b) => byLetter(first(a), first(b)));
}

/** The articles that tell a sentence differently although another one of their source says it. */
export const dissenting = ({ degree, members }: LetteredRoot): Member[] => (degree === "differs" ? [] : members.filter((member) => member.degree === "differs"));

/** The values that a passage gives otherwise. What one of the two denies has no other value. */
export const differencesOf = ({ differing }: Evidence): Differing[] => differing.filter(({ own, other }) => !isDenied(own.text, other.text));

/** The values that an article gives otherwise, each once. */
export const insteadOf = ({ evidence }: Member): string[] => [...new Set(evidence ? differencesOf(evidence).map(({ other }) => other.text) : [])];

/** True if two passages have the same word, or two forms of it ("conducted", "conduct"): one of them denies it. Figures have no forms. */
export function isDenied(own: string, other: string): boolean {
  const [short = "", long = ""] = [own.toLowerCase(), other.toLowerCase()].sort((a, b) => a.length - b.length);
  return short === long || (long.startsWith(short) && !/\d/.test(long));
}
