/** Where words stand in a text, whole and for themselves. */
import type { Range } from "./ranges";

/** What ties a word to the one beside it: "12-year-old", "9:40", "12,5". */
const TIED_BEFORE = /(?:[\p{L}\p{N}][-‐‑–/:.,’']|[\p{Sc}#№]\s?)$/u;
const TIED_AFTER = /^(?:[-‐‑–/:.,’'][\p{L}\p{N}]|\s?[%‰°\p{Sc}])/u;

/** Where a text has these words and nothing that is tied to them, if it has them only once; names by their own letters, figures also in capitals. */
export function placeOf(words: string, text: string, isName: boolean): Range | undefined {
  const [wanted, given] = isName ? [words, text] : [words.toLowerCase(), text.toLowerCase()];
  // Few letters change their length with their case, but where one does, no place is sure.
  if (wanted === "" || given.length !== text.length) return undefined;
  const edges = new Set([text.length, ...[...new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)].map(({ index }) => index)]);
  const found: Range[] = [];
  for (let start = given.indexOf(wanted); start >= 0; start = given.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    const tied = TIED_BEFORE.test(text.slice(0, start)) || TIED_AFTER.test(text.slice(end));
    if (!tied && edges.has(start) && edges.has(end)) found.push({ start, end });
  }
  return found.length === 1 ? found[0] : undefined;
}
