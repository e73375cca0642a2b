/** The text of bytes, whatever their encoding: by their mark, as UTF-8 or UTF-16 if they are that, as they declare it, else by their letters. */

/** So far into a page, in bytes, a declaration is looked for: farther than browsers do. */
const DECLARED_WITHIN = 8192;
/** Of so many characters, one may be out of place in a text: a program or a picture has far more. */
const ODD = 50;
/** Text that is UTF-8 for so many letters may have one that is not. */
const BROKEN = 10;

const OUT_OF_PLACE = /[^\P{Cc}\s\u0085]|\ufffd/gu;
const USUAL = /[a-z\d\n ,.、。，]/giu;
const PRIVATE = /[\ue000-\uf8ff]/gu;

/** A text, and how it was read. */
export interface Decoded {
  text: string;
  encoding: string;
  /** True where nothing but the letters told the encoding, so that the reader may know better. */
  guessed: boolean;
}

/** Names the encoding of bytes that say nothing about it and are neither UTF-8 nor UTF-16. */
export type Detect = (bytes: Uint8Array) => string;

const western: Detect = () => "windows-1252";
/** So much of a text tells what the rest is. */
const SAMPLE = 1_000_000;
const count = (text: string, what: RegExp): number => text.slice(0, SAMPLE).match(what)?.length ?? 0;

/** The bytes in an encoding, without the mark that may stand before each file of which they were made. */
const plain = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding).decode(bytes).replaceAll(/^\ufeff+|(?<=\n)\ufeff/gu, "");

/** True for what can be read; false for a picture or a program. */
export const isText = (text: string): boolean => count(text, OUT_OF_PLACE) * ODD <= Math.min(text.length, SAMPLE);

/** The encoding that these bytes declare at their start. */
function declared(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, DECLARED_WITHIN)).replaceAll(/<[!]--[^]*?-->/gu, "");
  const name = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']\s*([\w.:-]+)/iu.exec(start)?.[1] ?? /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(start)?.[1];
  return name === undefined ? undefined : known(name);
}

/** The name by which browsers know an encoding; none for UTF-16, which does not declare itself in letters of one byte. */
export function known(name: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(name.trim());
    return encoding.startsWith("utf-16") ? undefined : encoding === "x-user-defined" ? "windows-1252" : encoding;
  } catch {
    return undefined;
  }
}

/** True for UTF-8, and for UTF-8 of which a little is broken. Where it is declared, more may be. */
function isUtf8(bytes: Uint8Array, declares: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    // Where a file is cut off, half a letter may be left.
    const letters = count(text, /[^\p{ASCII}\ufffd]/gu);
    const broken = count(letters > 0 && text.endsWith("\ufffd") ? text.slice(0, -1) : text, /\ufffd/gu);
    return broken * (declares ? 1 : BROKEN) <= letters;
  }
}

/** UTF-16 without a mark, by its spaces, digits and commas: in the wrong order of its bytes it has none. */
function utf16(bytes: Uint8Array): string | undefined {
  const found = ["utf-16le", "utf-16be"].map((encoding) => {
    const text = plain(bytes, encoding);
    const [usual, length] = [count(text, USUAL), Math.min(text.length, SAMPLE)];
    return { encoding, usual: usual * ODD >= length && count(text, PRIVATE) * ODD <= length && isText(text) ? usual : 0 };
  });
  const best = found.reduce((one, other) => (other.usual > one.usual ? other : one));
  return best.usual > 0 ? best.encoding : undefined;
}

/** The text of a file; `named` is the encoding that whatever holds it names. */
export function decode(bytes: Uint8Array, detect: Detect = western, named?: string): Decoded {
  const as = (encoding: string, guessed = false): Decoded => ({ text: plain(bytes, encoding), encoding, guessed });
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return as("utf-16le");
  if (a === 0xfe && b === 0xff) return as("utf-16be");
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, DECLARED_WITHIN));
  // Japanese that switches between its letters and those of ASCII.
  const switches = (start.includes("\u001b$") || start.includes("\u001b(")) && !bytes.some((byte) => byte >= 0x80);
  if (bytes.includes(0)) {
    const wide = isUtf8(bytes, false) && isText(plain(bytes, "utf-8")) ? undefined : utf16(bytes);
    if (wide !== undefined) return as(wide);
  }
  const said = declared(bytes) ?? (named === undefined ? undefined : known(named));
  if (!switches && isUtf8(bytes, said === "utf-8")) return as("utf-8");
  if (said !== undefined && said !== "utf-8") return as(said);
  if (switches && isText(plain(bytes, "iso-2022-jp"))) return as("iso-2022-jp");
  return as(detect(bytes), true);
}
