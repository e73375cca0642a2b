/** Where a text has the words of the reader's focus. */
import type { Range } from "../core/ranges";
import { focus } from "./settings";

/** A shorter word of the focus is taken for one without topic. */
const SHORTEST = 3;
/** In a question of more words than this, words of so many small letters are taken for ones without topic, too: "how many were". */
const FEW = 3;
const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}{1,4}$/u;

/** By how many letters two forms of a word may differ at their ends, ... */
const ENDING = 3;
/** ... and from how many letters on the last one of the shorter may differ, too: injury, injuries, but Iran, Iraq. */
const LONG = 6;

/** Where the words of a text stand; of a script without spaces, the pieces that the browser takes for words. */
function placesOfWords(text: string): Range[] {
  return [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike === true ? [{ start: index, end: index + segment.length }] : [],
  );
}

const plain = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** True if two words are the same but for their endings. The core compares stems, of which the page knows nothing. */
function alike(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  if (shorter <= ENDING || longer - shorter > (shorter < LONG ? 2 : ENDING) || /\d/u.test(one)) return false;
  const shared = shorter < LONG ? shorter : shorter - 1;
  return one.slice(0, shared) === other.slice(0, shared);
}

/** The words of a text that the focus has, too. */
export function focused(text: string): Range[] {
  const topic = focus.value;
  const latin = /\p{Script=Latin}/u;
  const words = placesOfWords(topic).map(({ start, end }) => topic.slice(start, end));
  const telling = words.filter((word) => !latin.test(word) || (word.length >= SHORTEST && (words.length <= FEW || !SMALL.test(word))));
  if (telling.length === 0) return [];
  const asked = telling.map(plain);
  // Of a name, a word with a small letter is another one: "Safety Board", but on board.
  const isName = telling.length > 1 && telling.every((word) => CAPITAL.test(word));
  return placesOfWords(text).filter(({ start, end }) => {
    const found = text.slice(start, end);
    return (!isName || CAPITAL.test(found)) && asked.some((word) => alike(word, plain(found)));
  });
}
