/** How much prose some lines have, which tells an article from menus, captions and lists of teasers. */
import { wordsOf } from "../core/words";

/** A line of so many words that ends a sentence is prose. */
export const PROSE = 8;
/** So is one of so many with a sentence that ends inside of it. */
const LONG = 25;
/** A paragraph between lines that are no prose is a teaser, unless it has so many words. */
const ALONE = 60;
/** A line that is so much shorter than the one below it was not wrapped there. */
const WRAPPED = 0.7;

/** Lines of fewer words are headings or buttons between two paragraphs; longer ones are titles of something else. */
export const HEADLINE = 5;

/** So many paragraphs are many. */
const MANY = 4;

const ENDED = /(?:[.!?…。！？।۔؟။։]|(?<=\p{sc=Deva}\s?)\|)["'”’»)\]]*\s*$/u;
const ITEM = /^\s*[•·▪◦‣*]\s/u;
const INSIDE = /[.!?…][”’"»)]*\s+["“„«(]?\p{Lu}/u;

export const endsSentence = (line: string): boolean => ENDED.test(line);

/** A line, and what is asked about it again and again. */
export interface Line {
  text: string;
  /** None if it is empty. */
  words: number;
  /** True if it ends a sentence. */
  ends: boolean;
}

export const linesOf = (text: string): Line[] => text.split("\n").map((line) => ({ text: line, words: wordsOf(line), ends: endsSentence(line) }));

/** What some lines have, in words. */
export interface Prose {
  words: number;
  /** In paragraphs. */
  prose: number;
  /** In paragraphs that follow one another, or are long: what an article tells. */
  told: number;
  /** How many lines that are not empty stand before that. */
  above: number;
}

/** The paragraphs in some lines, each with how many lines that are none stand right before it, and whether one of those is a title. */
function paragraphsIn(lines: readonly Line[]): { words: number; item: boolean; at: number; above: number; titled: boolean }[] {
  const found: ReturnType<typeof paragraphsIn> = [];
  // The words of a sentence that has not ended yet, which may be wrapped over several lines.
  let [open, seen, above, titled] = [0, 0, 0, false];
  let last: Line | undefined;
  const pass = () => {
    if (open > 0 && last?.ends === false) {
      above += 1;
      titled ||= open >= HEADLINE;
    }
    open = 0;
  };
  for (const line of lines) {
    const item = ITEM.test(line.text);
    if (line.words === 0 || item || (last && last.text.length < WRAPPED * line.text.length)) pass();
    last = line;
    if (line.words === 0) continue;
    open += line.words;
    seen += 1;
    if (line.ends ? open < PROSE : line.words < LONG || !INSIDE.test(line.text)) continue;
    found.push({ words: open, item, at: seen, above, titled });
    [open, above, titled] = [0, 0, false];
  }
  return found;
}

export function proseOf(lines: readonly Line[]): Prose {
  const paragraphs = paragraphsIn(lines);
  // Where each of many paragraphs has a line of its own above it, they are teasers.
  const teasers = paragraphs.length >= MANY && paragraphs.every(({ above }) => above > 0);
  let [prose, told, above, run] = [0, 0, 0, 0];
  for (const [n, one] of paragraphs.entries()) {
    prose += one.words;
    const before = paragraphs[n - 1];
    const follows = before && !one.item && !before.item && one.above < 2 && !one.titled && !teasers;
    run = follows ? run + 1 : 1;
    const alone = one.words >= ALONE && !one.item && !teasers;
    if (!follows && !alone) continue;
    if (told === 0) above = (follows ? before : one).at - 1;
    // The first of a run counts with the second.
    told += follows && run === 2 && before.words < ALONE ? one.words + before.words : one.words;
  }
  return { words: lines.reduce((sum, line) => sum + line.words, 0), prose, told, above };
}
