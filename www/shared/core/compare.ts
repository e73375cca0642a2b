/**
 * What the comparing stage of the core adds to a summary. Each part is shown when it is there; the core's own types
 * take the place of these as soon as it has them.
 */
import type { Passage } from "./types";

/** What one article says alone, or what it leaves out and others say. */
export interface OfArticle {
  article: number;
  passages: Passage[];
}

export interface Compared {
  only?: OfArticle[];
  missing?: OfArticle[];
}
