/** Reads a file again, in the encoding that the reader names. */
import { items, renew } from "../store/desk";
import { guessOf, keepGuess, type Guess } from "../store/guessed";
import { evenLines } from "./bars";
import { readingOf } from "./intake";

/** The encodings that browsers know and files have, the usual ones first. */
const ENCODINGS = [
  "windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258",
  "windows-874", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-10", "iso-8859-13",
  "iso-8859-14", "iso-8859-15", "iso-8859-16", "koi8-u", "ibm866", "macintosh", "x-mac-cyrillic", "shift_jis", "euc-jp", "euc-kr", "gb18030", "big5",
  "utf-8", "utf-16le", "utf-16be",
];

/** How much of a file is shown, in bytes read and in characters. */
const SAMPLE = { bytes: 20_000, before: 16, characters: 48 };

/** An encoding, and how the first letters that depend on it read in it. */
export interface Reading {
  encoding: string;
  sample: string;
}

/** The ways to read a file that differ at the start, and in which all of it are letters. */
export function readingsOf({ bytes, encoding, html }: Guess): Reading[] {
  const known = new Set<string>();
  const all = [encoding, ...ENCODINGS.filter((one) => one !== encoding)];
  return all.flatMap((one) => {
    const whole = new TextDecoder(one).decode(bytes.subarray(0, SAMPLE.bytes), { stream: true });
    const text = (html ? whole.replaceAll(/<[^<>]*>/gu, " ") : whole).replaceAll(/\s+/gu, " ");
    const at = Math.max(text.search(/\P{ASCII}/u) - SAMPLE.before, 0);
    const isRight = one === encoding || !/[\ufffd\u0080-\u009f]/u.test(text);
    if (!isRight || known.has(text)) return [];
    known.add(text);
    return [{ encoding: one, sample: text.slice(at, at + SAMPLE.characters).trim() }];
  });
}

/** Reads the file of an article again, as it was read first; not once the reader has changed something about it. */
export async function reread(id: string, encoding: string): Promise<void> {
  const guessNow = () => guessOf(items.value.find((item) => item.id === id));
  const guess = guessNow();
  if (!guess) return;
  const text = new TextDecoder(encoding).decode(guess.bytes);
  const draft = guess.html ? await (await import("./html")).articleOf(text) : (await readingOf(evenLines(text))).draft;
  if (guessNow() !== guess) return;
  const next = renew(id, draft);
  if (next !== undefined) keepGuess(next, { ...guess, encoding, corrected: true }, id);
}
