/** The title of a PDF: what is printed in larger letters, else what the file says, unless that is a name of a file. */
import { isTitle } from "../said-title";
import { wordsOf } from "../../core/words";
import type { Paragraph } from "./paragraphs";

/** Headlines are this much larger than the text. */
const LARGER = 1.15;

/** What is longer is a lead. */
const LONGEST = 250;

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");

/** The headline on the first page; of several, the one that the file names, or the largest that is more than a name. */
function headline({ paragraphs, body }: { paragraphs: readonly Paragraph[]; body: number }, said: string): string | undefined {
  const first = paragraphs[0]?.page;
  const large = paragraphs.filter(({ text, size, page }) => page === first && size >= LARGER * body && /\p{L}{2}/u.test(text) && text.length < LONGEST && !/[.。]$/u.test(text));
  // Behind it may stand the name of the paper, which is printed larger.
  const named = said.split(/\s[-–—|·:]\s/u).map(plain).reduce((longest, one) => (one.length > longest.length ? one : longest), "");
  const known = named.length < 8 ? undefined : large.find(({ text }) => plain(text).includes(named) || (plain(text).length > 8 && named.includes(plain(text))));
  if (known) return known.text;
  const long = large.filter(({ text }) => wordsOf(text) > 3);
  return (long.length > 0 ? long : large).reduce<Paragraph | undefined>((best, one) => (best && best.size >= one.size - 0.5 ? best : one), undefined)?.text;
}

/** The title, if there is one; `said` is what the file names as its title. */
export function titleOf(read: { paragraphs: readonly Paragraph[]; body: number }, said: string): string | undefined {
  const good = isTitle(said) ? said : "";
  return headline(read, good) ?? (good === "" ? undefined : good);
}
