/** Every way in ends here: pasted, dropped, picked or shared, it becomes drafts and then articles on the desk. */
import { batch } from "@preact/signals";
import { add, items, splitInto } from "../store/desk";
import { endStep } from "../store/history";
import type { Draft } from "../store/item";
import { offerUndo, say } from "../store/notice";
import { composing, splitOffer, written } from "../store/ui";
import { betweenBars, evenLines } from "./bars";
import { isPage } from "./page-source";
import type { Reading } from "./reader";
import { inTurn } from "./turns";

/** Takes a file as one article, and returns its id: only bars and headings say that there are several in it. */
export const takeFile = (draft: Draft, parts?: readonly Draft[]): string | undefined => takeReading({ draft, parts }, true);

/** What is longer than this is more than an address. */
const LONGEST_ADDRESS = 10_000;

/** True for a text that is nothing but addresses. This page fetches none. */
export const isAddress = (text: string): boolean =>
  text.length < LONGEST_ADDRESS && text.trim().split(/\s+/u).every((word) => /^(?:https?:\/\/|www\.)./iu.test(word));

/** The way of an address alone; false if nothing came of it but a message. A page can only say what else to do, and the extension opens it. */
export type AddressWay = (addresses: readonly string[]) => boolean;

let addressWay: AddressWay = () => {
  say({ text: "addressOnly", tone: "bad" }, 15000);
  return false;
};

export function setAddressWay(way: AddressWay): void {
  addressWay = way;
}

/** Does with addresses what can be done. */
export function takeAddress(text: string): boolean {
  const addresses = text.trim().split(/\s+/u).map((word) => (/^www\./iu.test(word) ? `https://${word}` : word));
  return addressWay(addresses.filter((one) => URL.canParse(one)));
}

/** Takes text as one article, or as several where that is plain to see, and the source of a page as what it shows; false if it stays where it is. */
export function takeText(text: string): boolean {
  if (isAddress(text)) return takeAddress(text);
  inTurn(() => {
    return isPage(text) ? takeSource(text) : readingOf(text).then((reading) => void takeReading(reading));
  });
  return true;
}

/** A sign that there may be marks of Markdown: most texts are spared the rest. */
const mayBeMarkdown = (text: string): boolean => /^\ufeff?---|^#{1,6} |\]\(|\*\*|\[\[|==/mu.test(text);

/** A text as an article, without the marks of Markdown if it is in that. */
export async function readingOf(text: string): Promise<Reading> {
  // Bars stand between articles, and are no row of a table.
  if (!mayBeMarkdown(text) || betweenBars(text)) return { draft: { text } };
  const reading = await import("./markdown-reading").then(({ readMarkdown }) => readMarkdown(text)).catch(() => undefined);
  return reading ?? { draft: { text } };
}

/** Takes the source of a page as the article in it. */
async function takeSource(source: string): Promise<void> {
  const draft = await import("./html").then(({ articleOf }) => articleOf(source)).catch(() => ({ text: "" }));
  takeReading({ draft: draft.text.trim() === "" ? { text: source } : draft });
}

/** Takes what was read. With `whole`, only headings are asked whether it is several articles. */
export function takeReading({ draft, parts, ruled }: Reading, whole = false): string | undefined {
  // In one step: several articles in one file are not first read as one.
  const text = evenLines(draft.text);
  return batch(() => put({ ...draft, text }, () => offered(parts, whole ? undefined : ruled ?? text)));
}

function put(draft: Draft, offered: () => Promise<readonly Draft[] | undefined>): string | undefined {
  const between = betweenBars(draft.text);
  const twin = items.value.find((item) => item.article.text.trim() === draft.text.trim());
  // What is undone of it is this alone.
  if (twin) endStep();
  const id = add([draft])[0]?.id;
  if (id === undefined) return undefined;
  composing.value = written.value !== "";
  if (twin) offerUndo("duplicate", { letter: twin.letter });
  if (between) splitInto(id, between);
  else void offerSplit(id, draft.text, offered);
  // The extension takes pages, which say it themselves, and has no room for this.
  if (import.meta.env.MODE !== "extension") void import("./one-article").then(({ nameOutlet }) => nameOutlet(id)).catch(() => undefined);
  return between ? undefined : id;
}

/** The articles that headings tell apart, or what people put between them. */
async function offered(parts: readonly Draft[] | undefined, text: string | undefined): Promise<readonly Draft[] | undefined> {
  const found = parts && (await import("./split").then(({ standing }) => standing(parts)).catch(() => undefined));
  return found ?? (text === undefined ? undefined : import("./split").then(({ findSplit }) => findSplit(text)).catch(() => undefined));
}

/** Offers to divide what was taken, if it looks like several articles. */
async function offerSplit(id: string, text: string, offered: () => Promise<readonly Draft[] | undefined>): Promise<void> {
  const parts = await offered();
  if (parts && items.value.some((item) => item.id === id && item.article.text === text)) splitOffer.value = { id, parts };
}

/** Does what was offered. */
export function acceptSplit(): void {
  const now = splitOffer.value;
  splitOffer.value = undefined;
  if (now) splitInto(now.id, now.parts);
}
