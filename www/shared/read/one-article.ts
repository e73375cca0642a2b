/** What the text of one article says of its outlet. */
import { silently } from "../store/changes";
import { items } from "../store/desk";
import { withArticle } from "../store/item";
import { guessed } from "./outlet/guess";
import { findSplit } from "./split";

/** Names the address or the outlet that the text of an article does, if nothing else has. That is no step of its own: it goes with the paste. */
export function nameOutlet(id: string): void {
  const article = items.value.find((item) => item.id === id)?.article;
  if (!article) return;
  const { source, address } = guessed(article);
  // Where it looks like several articles, each has its own.
  if ((source === article.source && address === article.address) || findSplit(article.text)) return;
  const told = { ...(source && { source }), ...(address && { address }) };
  silently(() => (items.value = items.value.map((item) => (item.article === article ? withArticle(item, told) : item))));
}
