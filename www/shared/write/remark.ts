/** What the articles say of a checked text, in words: for those who hear the page, and for what is taken out of it. */
import type { CheckedSentence } from "../core/types";
import { gap, t, type Key } from "../i18n";
import type { Checked } from "../store/checked";
import type { Item } from "../store/item";
import { countedArticles, countsOf, GROUPS, partsWithValues, remarksOf, rootsOfChecked, silentOf, type Group, type Remark } from "../store/remarks";
import { result } from "../store/result";
import { byDegree } from "../store/roots";
import { witness, type Witness } from "./cite";
import { list, saying } from "./saying";

/** A stretch of the text without its marks of Markdown, and without the addresses of its links: they are not there to be read. */
export const unmarked = (text: string): string =>
  text.replaceAll(/\]\(https?:[^)\s]*\)/gu, "]").replaceAll(/(?:\*{1,3}|_{2,3}|`+)(?=\S)|(?<=\S)(?:\*{1,3}|_{2,3}|`+)/gu, "");

const NAMES: Record<Group, Key> = { found: "checkFound", part: "saidInPart", differs: "checkDiffers", none: "checkNone" };

/** How many sentences of a kind there are: "9 found". */
export const counting = (group: Group, n: number): string => t(NAMES[group], { n });

/** What is to be said of a remark beside the values themselves; nothing where they say it. */
export function remarkText({ kind, own }: Remark, items: readonly Item[]): string {
  if (kind === "value" || kind === "word") return "";
  if (kind === "denied") return t("denied", { word: own.text });
  if (kind === "no-sentence") return t("checkNowhere", { n: countedArticles(items) });
  return t(({ quotation: "checkQuoteChanged", speaker: "checkQuoteOther", "no-quotation": "checkQuoteAbsent", "no-value": "checkAbsent" } as const)[kind]);
}

/** A remark in one line: "15 ≠ 14 (B, E)". */
export function remarkLine(remark: Remark, items: readonly Item[]): string {
  const { own, kind, instead } = remark;
  const words = remarkText(remark, items);
  const told = instead.map(({ text, letters }) => `${text} (${list(letters)})`).join(t("comma"));
  const values = kind === "no-sentence" || kind === "denied" ? "" : told === "" ? unmarked(own.text) : `${unmarked(own.text)} ≠ ${told}`;
  return [words, values].filter((part) => part !== "").join(t("colon"));
}

/** Who says a sentence of the text, who differently, and what of it no article has. */
export function sayingOf(sentence: CheckedSentence, items: readonly Item[]): string {
  if (sentence.roots.length === 0) return t("checkNowhere", { n: countedArticles(items) });
  const silent = silentOf(sentence, items);
  const special = remarksOf(sentence, items).filter(({ kind }) => !["value", "word", "no-sentence"].includes(kind));
  return [
    ...(sentence.degree === "verbatim" ? [t("checkVerbatim")] : []),
    saying(rootsOfChecked(sentence, items)),
    ...(silent.length > 0 ? [t("sayNone", { letters: list(silent) })] : []),
    ...special.map((one) => remarkLine(one, items)),
  ].join(t("semicolon"));
}

/** How many sources say a sentence, in part, and differently. */
export function counted({ roots }: CheckedSentence, sources: number, of: number): string {
  const count = (wanted: string) => roots.filter(({ degree }) => degree === wanted).length;
  const [part, differs] = [count("part"), count("differs")];
  return [
    t("saidBy", { n: sources, all: of }),
    ...(part > 0 ? [t("saidInPart", { n: part })] : []),
    ...(differs > 0 ? [t("saidOtherwise", { n: differs })] : []),
  ].join(t("comma"));
}

/** The counts in one line: "14 sentences: 9 found, 3 in part, 1 differs, 1 not found". */
export function countsLine(now: Checked): string {
  const counts = countsOf(now);
  const parts = GROUPS.filter((group) => counts[group] > 0).map((group) => counting(group, counts[group]));
  return `${t("sentencesTaken", { n: now.check.sentences.length })}${t("colon")}${parts.join(t("comma"))}`;
}

/** What was held against what, and what it means. */
export function note(now: Checked): string {
  const n = partsWithValues(now);
  return [t("checkArticles", { n: countedArticles(now.items) }), ...(n > 0 ? [t("checkPartsWithValues", { n })] : []), t("checkEvidence")].join(gap());
}

/** The passages of the articles that say something of a sentence, what differs first. */
export function witnessesOf(sentence: CheckedSentence, { items }: Checked): Witness[] {
  const now = result.value;
  const all = rootsOfChecked(sentence, items).flatMap(({ evidence }) => evidence);
  return now ? all.sort((a, b) => byDegree(a.degree, b.degree)).map((one) => witness(now, one)) : [];
}
