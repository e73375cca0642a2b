/** What every form of export says about the sources. */
import { addressOf, safeAddress } from "../core/address";
import type { Evidence, RootKind, SummarySentence } from "../core/types";
import type { Range } from "../core/ranges";
import { t, type Key } from "../i18n";
import { nameOf } from "../store/item";
import { byLetter } from "../store/letters";
import { letterOf, type Result } from "../store/result";
import { byDegree, differencesOf, rootsOf } from "../store/roots";
import { when } from "../store/when";
import { DEGREES, list, saying } from "./saying";

export interface Cited {
  letter: string;
  title: string;
  author: string | undefined;
  source: string | undefined;
  /** The day, written out. */
  published: string | undefined;
  /** The outlet and the day, as far as they are known. */
  from: string[];
  address: string | undefined;
  /** Which others are one source with it, in words. */
  root: string | undefined;
}

/** The article at a place, as it is cited. */
export function cited({ items, summary }: Result, index: number): Cited {
  const item = items[index];
  const root = summary.roots.find(({ articles }) => articles.includes(index));
  const source = item?.article.source;
  const published = when(index, items) || undefined;
  const twins = (root?.articles ?? []).filter((one) => one !== index).map((one) => letterOf(one, items));
  return {
    letter: letterOf(index, items),
    title: item ? nameOf(item, summary.articles[index]?.title) : "",
    author: summary.articles[index]?.author,
    source,
    published,
    from: [source, published].filter((part) => part !== undefined && part !== "") as string[],
    address: safeAddress(item?.article.address),
    root: twins.length > 0 ? t("oneRoot", { letters: list(twins.sort(byLetter)) }) : undefined,
  };
}

/** What is known about a source beside its title and its address. */
export const aboutOf = ({ author, from, root }: Cited): string[] => [author, ...from, root].filter((part) => part !== undefined && part !== "") as string[];

/** The numbers of all articles that count, in the order of their letters. */
export function sourceNumbers({ summary: { articles, sentences }, items }: Result): number[] {
  const used = new Set(sentences.map((sentence) => sentence.article));
  const all = articles.flatMap((report, index) => (report.counted || used.has(index) ? [index] : []));
  return all.sort((a, b) => byLetter(letterOf(a, items), letterOf(b, items)));
}

/** All articles that count, in the order of their letters. */
export const sources = (result: Result): Cited[] => sourceNumbers(result).map((index) => cited(result, index));

/** Who says a sentence, in words: all roots, however many. */
export const saidBy = ({ items }: Result, sentence: SummarySentence): string => saying(rootsOf(sentence, items), Infinity);

/** In which roots nothing of a sentence was found, in words. */
export function silentIn({ items }: Result, sentence: SummarySentence): string | undefined {
  const silent = rootsOf(sentence, items).filter(({ own, degree }) => !own && degree === "none");
  return silent.length > 0 ? saying(silent, Infinity) : undefined;
}

/** Which agencies and outlets several articles cite, a line each: "A, B cite Reuters". What they have from there is one voice. */
export function citations({ items, summary }: Result): string[] {
  return summary.citations.map(({ outlet, articles }) => {
    const letters = articles.map((index) => letterOf(index, items)).sort(byLetter);
    return t("citing", { letters: list(letters), outlet });
  });
}

/** What joins articles to one source. */
export const JOINED: Record<RootKind, Key> = { wording: "joinedWording", agency: "joinedAgency", publisher: "joinedPublisher", reader: "joinedReader" };

/** Which articles of those that are counted are one source and why, a line each: "B, E: the same text in parts". Of two that are largely the same, that says it all. */
export function joinedLines({ items, summary }: Result): string[] {
  return summary.roots
    .map(({ articles, why }) => ({ articles: articles.filter((one) => summary.articles[one]?.counted), why }))
    .filter(({ articles }) => articles.length > 1)
    .map(({ articles, why }) => {
      const letters = articles.map((index) => letterOf(index, items)).sort(byLetter);
      const said = why.filter((kind) => kind !== "agency" || letters.length > 2 || !why.includes("wording"));
      return `${list(letters)}${t("colon")}${said.map((kind) => t(JOINED[kind])).join(t("comma"))}`;
    });
}

/** A passage of an article, and how far it says a sentence. */
export interface Witness {
  letter: string;
  /** The outlet and the day, as far as they are known. */
  from: string[];
  /** The degree in words, with the values that differ: "tells it differently: 14 ≠ 17". */
  says: string;
  text: string;
  address: string | undefined;
  /** Its place in its article, in UTF-16 units. */
  place: Range;
}

/** A passage as it is cited. */
export function witness(result: Result, one: Evidence): Witness {
  const { letter, from, address } = cited(result, one.article);
  return {
    letter,
    from,
    says: [t(DEGREES[one.degree]), ...differencesOf(one).map(({ own, other }) => `${own.text} ≠ ${other.text}`)].join(t("colon")).replaceAll("\n", " "),
    text: one.text,
    address: addressOf(address, one.text, result.items[one.article]?.article),
    place: { start: one.start, end: one.end },
  };
}

/** What the other articles say of a sentence, what differs first. */
export function witnesses(result: Result, sentence: SummarySentence): Witness[] {
  const all = rootsOf(sentence, result.items).flatMap(({ evidence }) => evidence);
  return all.toSorted((a, b) => byDegree(a.degree, b.degree)).map((one) => witness(result, one));
}
