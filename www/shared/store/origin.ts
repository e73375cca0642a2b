/** The way back to where an article came from. A page has none; the extension brings the tab to the front. */
import type { Range } from "../core/ranges";
import type { Item } from "./item";
import { show, type Asked } from "./panel";

/** Shows a stretch of an article where the article came from; false if that can't be done. */
export type ShowOrigin = (item: Item, range: Range) => Promise<boolean>;

let showOrigin: ShowOrigin = () => Promise.resolve(false);

export function setOrigin(way: ShowOrigin): void {
  showOrigin = way;
}

/** Shows a stretch of an article where it came from, if there is such a place. */
export const toOrigin: ShowOrigin = (item, range) => showOrigin(item, range);

/** Shows a stretch of an article where it came from, or else in the copy that is kept here. */
export async function toPlace(item: Item, lit: Range, from?: Asked): Promise<void> {
  if (!(await showOrigin(item, lit))) show({ kind: "article", id: item.id, lit, ...(from ? { from } : {}) });
}
