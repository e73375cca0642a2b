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

/** One quotation, at its longest, and as the others cut it. */
export interface Quotation {
  longest: Passage;
  others: Passage[];
}

export interface Compared {
  only?: OfArticle[];
  missing?: OfArticle[];
  quotations?: Quotation[];
  /** How coverage grows with length. */
  curve?: { words: number; coverage: number }[];
}
