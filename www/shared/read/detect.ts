/** Names the encoding of bytes that say nothing about it, by their letters. It is large, so it is loaded when it is needed. */
import { analyse } from "chardet";
import { known, type Detect } from "./decode";

/** So many bytes tell it. */
const SAMPLE = 100_000;

/** Without what a page holds for browsers alone. */
function withoutScripts(page: string): string {
  const parts: string[] = [];
  const begin = /<(script|style)\b/giu;
  let at = 0;
  for (let found = begin.exec(page); found; found = begin.exec(page)) {
    parts.push(page.slice(at, found.index));
    const end = page.indexOf(`</${found[1] ?? ""}`, begin.lastIndex);
    at = end < 0 ? page.length : end;
    begin.lastIndex = at;
  }
  return parts.join("") + page.slice(at);
}

/** What stands between the tags of a page; no encoding has `<` or `>` as a part of a letter. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const byBytes = new TextDecoder("x-user-defined").decode(bytes.subarray(0, 10 * SAMPLE));
  const text = withoutScripts(byBytes).replaceAll(/<[^<>]{0,2000}>/gu, " ").slice(0, SAMPLE);
  return Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
}

const share = (text: string, what: RegExp) => {
  const others = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return others === 0 ? 0 : (text.match(what)?.length ?? 0) / others;
};
const read = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);

/** The Cyrillic of DOS, which the library does not know: where it has its first letters, others have signs that are rare. */
const isOfDos = (bytes: Uint8Array) => share(read(bytes, "ibm866"), /[а-п]/gu) > 0.4;

/** Signs between letters or before them that stand there in no word, capitals behind small letters, and what is no sign. */
const ODDITIES = /\p{L}[^\p{L}\p{M}\s\p{Pd}'’.,:/·\u00ad]\p{L}|\p{Ll}\p{Lu}|(?<=\s)[’¶¤¦]\p{L}|[\u0080-\u009f\ufffd]/gu;
const oddities = (text: string) => text.match(ODDITIES)?.length ?? 0;

const ONE_BYTE = /^(?:windows|iso-8859)-/u;

/** Encodings that share most of their letters with the one that the library names. */
const TWINS: Readonly<Record<string, readonly string[]>> = {
  "windows-1253": ["iso-8859-7"],
  "iso-8859-7": ["windows-1253"],
  "koi8-r": ["koi8-u"],
};

/** What the library takes the bytes for, the likeliest first; on what is no text at all it can break. */
function guesses(sample: Uint8Array): { name: string }[] {
  try {
    return analyse(sample);
  } catch {
    return [];
  }
}

/** The encoding of these bytes, as far as can be told. */
export const detect: Detect = (bytes) => {
  const sample = sampleOf(bytes);
  const found = guesses(sample).map(({ name }) => known(name)).find((name) => name !== undefined && name !== "utf-8") ?? "windows-1252";
  if (ONE_BYTE.test(found) && isOfDos(sample)) return "ibm866";
  return [found, ...(TWINS[found] ?? [])].reduce((best, one) => (oddities(read(sample, one)) < oddities(read(sample, best)) ? one : best));
};
