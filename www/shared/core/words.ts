/** Letters of scripts that put no spaces between words: two of them count as one word. */
const DENSE = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`;
const WORD = new RegExp(String.raw`[${DENSE}]{1,2}|[^\s${DENSE}]+`, "gu");

/** About how many words a text has. */
export function wordsOf(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/**
 * True for a language in which the core counts characters as word processors do: each one but marks, and what stands in Latin letters
 * or figures by its words. The archives of the extension have no room to say so.
 */
export const isInCharacters = (language: string): boolean => import.meta.env.MODE !== "extension" && /zh|ja/u.test(language);
