/** From HTML to an article. Readability is a quarter of the code of the page, and many never need it, so this is imported with the first HTML. */
import { parseInert, withInertMarkup } from "../core/trust";
import type { Draft } from "../store/item";
import { articleSteps } from "./article";
import type { Reading } from "./reader";
import { rewriteHtmlSteps } from "./rewrite-html";
import { unhurried } from "./steps";
import { headingsIn, partsAt } from "./top-headings";
import { leaveUnseen } from "./unseen/html-unseen";

/** The article in a page or in a piece of one, given as markup. Nothing of the page is run, loaded or shown, and the page goes on meanwhile. */
export const articleOf = async (html: string): Promise<Draft> => (await readingOf(html)).draft;

/** The same, with what its headings divide it into. */
export async function readingOf(html: string): Promise<Reading> {
  const sheets: string[] = [];
  const doc = parseInert(await unhurried(rewriteHtmlSteps(html, sheets)));
  await unhurried(leaveUnseen(doc, sheets));
  // The document is used up when its article is read.
  const headings = headingsIn(doc);
  const draft = await unhurried(articleSteps(doc, true), withInertMarkup);
  return { draft, parts: partsAt(draft.text, headings) };
}
