/** From HTML to an article. Readability is a quarter of the code of the page, and many never need it, so this is imported with the first HTML. */
import { parseInert, withInertMarkup } from "../core/trust";
import type { Draft } from "../store/item";
import { articleSteps } from "./article";
import { rewriteHtmlSteps } from "./rewrite-html";
import { unhurried } from "./steps";
import { leaveUnseen } from "./unseen/html-unseen";

/** The article in a page or in a piece of one, given as markup. Nothing of the page is run, loaded or shown, and the page goes on meanwhile. */
export async function articleOf(html: string): Promise<Draft> {
  const sheets: string[] = [];
  const doc = parseInert(await unhurried(rewriteHtmlSteps(html, sheets)));
  await unhurried(leaveUnseen(doc, sheets));
  return unhurried(articleSteps(doc, true), withInertMarkup);
}
