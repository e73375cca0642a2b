/** What the text of one article says of its outlet. */
import { evenLines } from "./bars";
import { guessed } from "./outlet/guess";
import type { Reading } from "./reader";
import { findSplit, standing } from "./split";

/** A reading with the outlet that its text names, unless it looks like several articles, of which each may have its own. */
export function withOutlet(reading: Reading): Reading {
  const { parts, ruled } = reading;
  const before = { ...reading.draft, text: evenLines(reading.draft.text) };
  const draft = guessed(before);
  const several = () => (parts && standing(parts)) ?? findSplit(ruled ?? draft.text);
  return draft === before || several() ? reading : { ...reading, draft };
}
