/** Cuts the text of a document at its top headings: several articles, or one and its sections, which `split.ts` tells apart. */
import type { Draft } from "../store/item";
import { blockText } from "./block-text";

/** A heading of the first rank, or the title of a document, which stands above those. */
export interface Heading {
  text: string;
  isTitle: boolean;
}

/** More headings than this no document has. */
const MOST = 1000;

/** The top headings of a document. The class is that which Word gives to titles, and our readers of documents, too. */
export const headingsIn = (doc: Document): Heading[] =>
  [...doc.querySelectorAll("h1, .MsoTitle")].slice(0, MOST).map((one) => ({ text: blockText(one).split("\n", 1)[0] ?? "", isTitle: one.className.includes("MsoTitle") }));

/** The parts of a text below its top headings, each with its heading, and what stands above the first; nothing where there are no two. */
export function partsAt(text: string, headings: readonly Heading[]): Draft[] | undefined {
  // One title may stand above all articles.
  const titles = headings.filter(({ isTitle }) => isTitle).length > 1;
  const tops = new Set(headings.filter(({ isTitle }) => isTitle === titles).map((one) => one.text));
  if (tops.size < 2) return undefined;
  const parts: { title?: string; lines: string[] }[] = [{ lines: [] }];
  for (const line of text.split("\n")) {
    const last = parts.at(-1);
    // A title that is repeated right below is no other.
    if (tops.has(line) && last?.title !== line) parts.push({ title: line, lines: [line] });
    else last?.lines.push(line);
  }
  return parts.map(({ title, lines }) => ({ text: lines.join("\n"), ...(title !== undefined && { title }) }));
}
