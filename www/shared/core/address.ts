/** Addresses of pages: those that can be followed, and those that lead to a sentence. */

/** An address that can be followed, or nothing: what readers type is not trusted to be one. */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
}

/** The host of a page, as people name an outlet: without "www.". */
export const hostOf = (address: string | undefined): string | undefined => {
  const safe = safeAddress(address);
  return safe === undefined ? undefined : new URL(safe).hostname.replace(/^www\./u, "");
};

/** Half a character has no address. */
const wordsOf = (text: string): string[] => text.replaceAll(/\p{Surrogate}/gu, "\ufffd").trim().split(/\s+/u);

/** Words as browsers look for them: however they are set, and whether they are in capitals. */
const even = (words: readonly string[]): string => words.join(" ").toLowerCase();

/** Texts of articles as browsers look through them. */
const texts = new WeakMap<object, string>();

/**
 * How many words at the beginning and at the end of a sentence tell it from the rest of its article. A browser lights all from the first
 * place at which it finds the beginning to the next at which it finds the end.
 */
function ends(words: readonly string[], article: { text: string } | undefined): [number, number] {
  const all = (article && texts.get(article)) ?? even(wordsOf(article?.text ?? ""));
  if (article) texts.set(article, all);
  const own = even(words);
  const place = all.indexOf(own);
  // Where the article is not at hand, more words make it unlikelier that some stand elsewhere.
  let [first, last] = article ? [5, 4] : [9, 6];
  while (first < words.length && all.indexOf(even(words.slice(0, first))) < place) first += 1;
  const from = even(words.slice(0, first)).length;
  const end = () => even(words.slice(-last));
  while (first + last < words.length && own.indexOf(end(), from) < own.length - end().length) last += 1;
  return [first, last];
}

/** The address of a page with the sentence lit, for browsers that know text fragments; `article` is where it stands. */
export function addressOf(address: string | undefined, text: string, article?: { text: string }): string | undefined {
  if (address === undefined) return undefined;
  const words = wordsOf(text);
  const part = (some: string[]) => encodeURIComponent(some.join(" ")).replaceAll("-", "%2D");
  const [first, last] = ends(words, article);
  const range = words.length > 10 && first + last < words.length ? `${part(words.slice(0, first))},${part(words.slice(-last))}` : part(words);
  const bare = address.replace(/#.*$/u, "");
  return `${bare}#:~:text=${range}`;
}
