import { parseInert, withInertMarkup } from "../core/trust";
import type { Draft } from "../store/item";
import { articleSteps } from "./article";
import { unhurried } from "./steps";
import { taming } from "./tame";
import { leaveUnseen } from "./unseen";

/** The article in a page or in a piece of one, given as markup. Nothing of the page is run, loaded or shown, and the page goes on meanwhile. */
export async function articleOf(html: string): Promise<Draft> {
  const sheets: string[] = [];
  const doc = parseInert(await unhurried(taming(html, sheets)));
  await unhurried(leaveUnseen(doc, sheets));
  return unhurried(articleSteps(doc, true), withInertMarkup);
}
