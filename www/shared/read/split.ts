import type { Draft } from "../store/item";

/** Several articles found in one paste. */
export interface Split {
  parts: Draft[];
  /** True when the separator means nothing else, so that there is no need to ask. */
  sure: boolean;
}

/** A line of bars, which is what our own command line takes too. */
const BARS = /^[ \t]*\|{3,}[ \t]*$/mu;
/** A ruled line: three or more of one sign, alone on a line. */
const RULE = /^[ \t]*(?:(?:-[ \t]?){3,}|(?:\*[ \t]?){3,}|(?:_[ \t]?){3,}|(?:=[ \t]?){3,}|[—–]{2,})[ \t]*$/mu;
/** Three or more empty lines. */
const GAP = /\n(?:[ \t]*\n){3,}/u;

/** The fewest words of an article: a shorter piece is a caption, a footer or a heading of its neighbour. */
const FEWEST = { rule: 40, gap: 60 };

/** Letters of scripts that put no spaces between words: two of them count as one word. */
const DENSE = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`;
const WORD = new RegExp(String.raw`[${DENSE}]{1,2}|[^\s${DENSE}]+`, "gu");

/** About how many words a text has. */
export function wordsOf(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Joins pieces that are too short to stand alone to the one before, or at the start to the one after. */
function joinShort(pieces: readonly string[], fewest: number, glue: string): string[] {
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    const short = last !== undefined && (wordsOf(piece) < fewest || wordsOf(last) < fewest);
    if (short) parts[parts.length - 1] = `${last}${glue}${piece}`;
    else parts.push(piece);
  }
  return parts;
}

/** A text with one sign at the end of each line. Looking for the other one first spares most texts a copy. */
export const evenLines = (text: string): string => (text.includes("\r") ? text.replaceAll(/\r\n?/gu, "\n") : text);

/** Finds several articles in one paste; `undefined` when it looks like one. */
export function findSplit(pasted: string): Split | undefined {
  const text = evenLines(pasted);
  const draft = (part: string): Draft => ({ text: part.replace(/^\n+/u, "").trimEnd() });
  const pieces = (separator: RegExp) => text.split(new RegExp(separator.source, "gmu")).filter((part) => part.trim() !== "");
  const sure = pieces(BARS);
  if (sure.length > 1) return { parts: sure.map(draft), sure: true };
  const ruled = joinShort(pieces(RULE), FEWEST.rule, "\n\n");
  if (ruled.length > 1) return { parts: ruled.map(draft), sure: false };
  const gapped = joinShort(pieces(GAP), FEWEST.gap, "\n\n\n");
  return gapped.length > 1 ? { parts: gapped.map(draft), sure: false } : undefined;
}
