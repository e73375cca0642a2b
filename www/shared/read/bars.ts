import type { Draft } from "../store/item";

/** Bars by themselves on a line, which is what our own command line takes too, or five and more inside of one. */
const BARS = /^[ \t]*\|{3,}[ \t]*$|(?<=\s)\|{5,}(?=\s)/mu;

/** A text with one sign at the end of each line. Looking for the other one first spares most texts a copy. */
export const evenLines = (text: string): string => (text.includes("\r") ? text.replaceAll(/\r\n?/gu, "\n") : text);

/** A piece of a paste, without empty lines around it. */
const pieceOf = (piece: string): Draft => ({ text: piece.replace(/^\s*\n|^[ \t]+/u, "").trimEnd() });

/** The articles between bars, which mean nothing else, so that there is no need to ask; `undefined` where there are none. */
export function betweenBars(text: string): Draft[] | undefined {
  if (!text.includes("|||")) return undefined;
  const pieces = text.split(new RegExp(BARS.source, "gmu")).filter((piece) => piece.trim() !== "");
  return pieces.length > 1 ? pieces.map(pieceOf) : undefined;
}
