import { parseInert, withInertMarkup } from "../core/trust";
import type { Draft } from "../store/item";
import { articleIn } from "./article";
import { tame } from "./tame";
import { leaveUnseen } from "./unseen";

/** The article in a page or in a piece of one, given as markup. Nothing of the page is run, loaded or shown. */
export function articleOf(html: string): Draft {
  const sheets: string[] = [];
  const doc = parseInert(tame(html, sheets));
  leaveUnseen(doc, sheets);
  return withInertMarkup(() => articleIn(doc, true));
}
