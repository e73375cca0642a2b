/** What the text of one article says of its outlet. */
import type { Draft } from "../store/item";
import { guessed } from "./outlet/guess";
import { findSplit } from "./split";

/** The address or the outlet that the text of an article names, if nothing else has. Where it looks like several articles, each has its own. */
export function toldBy(article: Draft): { source?: string; address?: string } | undefined {
  const { source, address } = guessed(article);
  if ((source === article.source && address === article.address) || findSplit(article.text)) return undefined;
  return { ...(source && { source }), ...(address && { address }) };
}
