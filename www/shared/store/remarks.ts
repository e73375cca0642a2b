/** What there is to say of a checked text: how many sentences are found, and what a reader should look at first. */
import type { CheckedQuotation, CheckedRoot, CheckedSentence, CheckedWords, Evidence, Passage } from "../core/types";
import type { Range } from "../core/ranges";
import type { Checked } from "./checked";
import type { Item } from "./item";
import { byLetter } from "./letters";
import { letterOf, reports } from "./result";
import { isDenied, type LetteredRoot } from "./roots";

/** How far the articles say a sentence, as it is shown: word for word is found, too. */
export const GROUPS = ["found", "part", "differs", "none"] as const;
export type Group = (typeof GROUPS)[number];

/** A sentence that an article says may still quote somebody in other words; one that none says may hold a quotation that one has. */
export function groupOf({ degree, values, quotations }: CheckedSentence): Group {
  const quoted = (wanted: string) => quotations.some(({ state }) => state === wanted);
  const told = degree === "same" || degree === "verbatim";
  if (degree === "differs" || quoted("changed") || (told && values.some(({ state }) => state === "differs"))) return "differs";
  if (told) return "found";
  return degree === "none" && !quoted("exact") ? "none" : "part";
}

/** What articles say in its place, with the letters of those that say it. */
export interface Instead {
  text: string;
  letters: string[];
}

/** Something in a sentence that a reader should look at. */
export interface Remark {
  kind: "value" | "word" | "quotation" | "speaker" | "denied" | "no-quotation" | "no-value" | "no-sentence";
  sentence: CheckedSentence;
  own: CheckedWords;
  instead: Instead[];
}

/** The passages by what they say. */
function byText(passages: readonly Passage[], items: readonly Item[]): Instead[] {
  const all = new Map<string, Set<string>>();
  for (const { text, article } of passages) all.set(text, (all.get(text) ?? new Set()).add(letterOf(article, items)));
  return [...all].map(([text, letters]) => ({ text, letters: [...letters].sort(byLetter) }));
}

function ofQuotation(sentence: CheckedSentence, quotation: CheckedQuotation, items: readonly Item[]): Remark[] {
  const { state, other_speaker: elsewhere, passage, changed } = quotation;
  if (state === "absent") return [{ kind: "no-quotation", sentence, own: quotation, instead: [] }];
  const told = byText(passage ? [passage] : [], items);
  const speaker: Remark[] = elsewhere ? [{ kind: "speaker", sentence, own: quotation, instead: told }] : [];
  if (state === "exact") return speaker;
  // One word in the place of another says enough; of more, or of words that were put in or left out, both wordings are shown.
  const [first] = changed;
  const one = changed.length === 1 ? first : undefined;
  const change: Remark =
    one?.own && one.other
      ? { kind: "quotation", sentence, own: one.own, instead: byText([one.other], items) }
      : { kind: "quotation", sentence, own: quotation, instead: told };
  return [change, ...speaker];
}

const within = (own: Range, other: Range) => own.start < other.end && own.end > other.start;

/** What is to be said of one sentence. */
export function remarksOf(sentence: CheckedSentence, items: readonly Item[]): Remark[] {
  if (groupOf(sentence) === "none") return [{ kind: "no-sentence", sentence, own: sentence, instead: [] }];
  const quoted = sentence.quotations.flatMap((quotation) => ofQuotation(sentence, quotation, items));
  const differing = sentence.roots.flatMap((root) => root.differing);
  // Of a value, the first few others are named; each root has its own.
  const told = (own: Range) => differing.filter((one) => within(own, one.own)).map(({ other }) => other);
  const values = sentence.values.flatMap((value): Remark[] => {
    if (value.state === "differs") return [{ kind: "value", sentence, own: value, instead: byText([...value.others, ...told(value)], items) }];
    const said = quoted.some(({ own }) => within(value, own));
    return value.state === "absent" && !said ? [{ kind: "no-value", sentence, own: value, instead: [] }] : [];
  });
  const known = [...quoted, ...values];
  // Where some article says the sentence, the letters show who tells it differently.
  if (groupOf(sentence) === "found") return known;
  const isPart = sentence.degree === "part";
  // Of a part, its words alone: a value of it may stand in another place, too.
  const listed: readonly { own: Range }[] = isPart ? [...known, ...sentence.values.map((own) => ({ own }))] : known;
  const others = new Map(differing.filter(({ own }) => !listed.some((one) => within(own, one.own))).map(({ own }) => [own.start, own]));
  const rest = [...others.values()].map((own): Remark => {
    const denied = told(own).every(({ text }) => isDenied(own.text, text));
    return { kind: denied ? "denied" : isPart ? "word" : "value", sentence, own, instead: byText(told(own), items) };
  });
  return [...known, ...rest];
}

const ORDER: readonly Remark["kind"][] = ["value", "denied", "quotation", "speaker", "no-quotation", "no-sentence", "no-value", "word"];

/** True for what may only announce or name what follows it: "Here is what happened:", "The rescue." */
const mayOnlyLead = ({ text }: CheckedSentence): boolean => /[:：]\P{L}*$/u.test(text) || (text.length <= 30 && text.trim().split(/\s+/u).length <= 3);

const rank = ({ kind, sentence }: Remark): number => (kind === "no-sentence" && mayOnlyLead(sentence) ? ORDER.length : ORDER.indexOf(kind));

/** All that is to be said, what differs first, then what is found nowhere. */
export function remarks({ check, items }: Checked): Remark[] {
  const all = check.sentences.flatMap((sentence) => remarksOf(sentence, items));
  return all.sort((a, b) => rank(a) - rank(b));
}

/** How many sentences there are of each kind. */
export function countsOf({ check }: Checked): Record<Group, number> {
  const counts: Record<Group, number> = { found: 0, part: 0, differs: 0, none: 0 };
  for (const sentence of check.sentences) counts[groupOf(sentence)] += 1;
  return counts;
}

/** How many sentences of which the articles say a part have all their figures and names in them. */
export const partsWithValues = ({ check }: Checked): number =>
  check.sentences.filter((sentence) => groupOf(sentence) === "part" && sentence.values.length > 0 && sentence.values.every(({ state }) => state === "found")).length;

const rootOf = (root: CheckedRoot, items: readonly Item[]): LetteredRoot => {
  const { article, text, start, end, matches, differing } = root;
  const degree = root.degree === "verbatim" ? "same" : root.degree;
  const evidence: Evidence = { article, text, start, end, matches, held: [], degree, differing: differing.map(({ own, other }) => ({ own: { ...own, article: -1 }, other })) };
  const articles = root.articles.toSorted((a, b) => byLetter(letterOf(a, items), letterOf(b, items)));
  const doubted = articles.every((n) => reports.value.get(items[n]?.id ?? "")?.doubt !== undefined);
  const letter = letterOf(article, items);
  return { letter, members: [{ letter, degree, evidence }], articles, degree, own: false, doubted, evidence: [evidence] };
};

/** What the roots that say something of a sentence say, in the order of their letters. */
export const rootsOfChecked = ({ roots }: CheckedSentence, items: readonly Item[]): LetteredRoot[] =>
  roots.map((root) => rootOf(root, items)).sort((a, b) => byLetter(a.letter, b.letter));

/** True for an article that counts, and of which there is something to read. */
function counts({ id }: Item): boolean {
  const report = reports.value.get(id);
  return report?.counted === true && report.words > 0;
}

/** The letters of the articles that count and say nothing of a sentence. */
export function silentOf({ roots }: CheckedSentence, items: readonly Item[]): string[] {
  const speaking = new Set(roots.flatMap(({ articles }) => articles));
  return items.flatMap((item, n) => (counts(item) && !speaking.has(n) ? [item.letter] : [])).sort(byLetter);
}

/** The number of articles that count. */
export const countedArticles = (items: readonly Item[]): number => items.filter(counts).length;
