/** What every form of export says about the sources. */
import { letter, nameOf } from "../store/item";
import type { Result } from "../store/result";

export interface Cited {
  letter: string;
  title: string;
  source: string | undefined;
  address: string | undefined;
}

/** An address that can be followed, or nothing: what readers type is not trusted to be one. */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
}

/** The article at a place, as it is cited. */
export function cited({ items, summary }: Result, index: number): Cited {
  const item = items[index];
  return {
    letter: letter(index),
    title: item ? nameOf(item, summary.articles[index]?.title) : "",
    source: item?.article.source,
    address: safeAddress(item?.article.address),
  };
}

/** The articles that the summary draws on, in order. */
export function sources(result: Result): Cited[] {
  const used = new Set(result.summary.sentences.map((sentence) => sentence.article));
  return [...used].sort((a, b) => a - b).map((index) => cited(result, index));
}

/** The address of a page with the sentence lit, for browsers that know text fragments. */
export function addressOf(address: string | undefined, text: string): string | undefined {
  if (address === undefined) return undefined;
  // Half a character has no address.
  const words = text.replaceAll(/\p{Surrogate}/gu, "\ufffd").trim().split(/\s+/u);
  const part = (some: string[]) => encodeURIComponent(some.join(" ")).replaceAll("-", "%2D");
  const range = words.length > 10 ? `${part(words.slice(0, 5))},${part(words.slice(-4))}` : part(words);
  const bare = address.replace(/#.*$/u, "");
  return `${bare}#:~:text=${range}`;
}
