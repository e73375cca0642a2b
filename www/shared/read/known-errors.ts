/** What Readability is known to lose and to keep wrongly, set right line by line. The command line has the same in `known_errors.rs`. */
import type { Kind, Line } from "./block-text";
import { wordsOf } from "../core/words";

/** A line of so many words that ends as sentences do is prose. */
const PROSE = 10;
const ENDED = /[.!?…。！？।։۔]["”“»’')\]」』]*$/u;
/** Where this much prose is left out, and this many times what is kept, something else than the article was found. */
const LOST = { words: 300, times: 20 };
/** A lead stands no more than so many lines below the headline, and is no longer than so many paragraphs. */
const LEAD = { within: 8, most: 2 };
/** It has this many words of the article: long ones, and each counts once. */
const SHARED = 3;
const LONG_WORD = /[\p{L}\p{N}]{4,}/gu;
/** A piece of the title that is shorter is more likely the name of a section. */
const TITLE = 20;
/** A longer line is not the heading of a list of other articles. */
const HEADING = 6;
/** Prose that is longer is more than a note on the topics of an article. */
const NOTE = 25;

const is = ({ kinds }: Line, kind: Kind): boolean => kinds.has(kind);
const isProse = ({ text }: Line): boolean => ENDED.test(text) && wordsOf(text) >= PROSE;
const longWords = (text: string): string[] => text.toLowerCase().match(LONG_WORD) ?? [];

interface Numbered {
  n: number;
  line: Line;
}

/** The lines of a page, and which of them are the article. */
export class PageLines {
  readonly #lines: readonly Line[];
  readonly #out: Set<number>;
  readonly #headlines: ReadonlySet<string>;
  readonly #title: string;

  /** `out` are the lines that Readability left out, and `headlines` those of the headings of the first level. */
  constructor(lines: readonly Line[], out: ReadonlySet<number>, headlines: ReadonlySet<string>, title: string) {
    this.#lines = lines;
    this.#out = new Set(out);
    this.#headlines = headlines;
    this.#title = title;
  }

  /** The numbers of the lines that are not the article; none if Readability found something else. */
  leftOut(): number[] {
    const lost = this.#prose(true);
    if (lost >= LOST.words && lost >= LOST.times * this.#prose(false)) return [];
    for (const n of this.#lead()) this.#out.delete(n);
    // What most of the article seems to be was only left open by mistake.
    const doubted = new Set((["caption", "tag", "link"] as const).filter((kind) => this.#isMost(kind)));
    for (const { n, line } of this.#kept()) if (this.#isNote(line, doubted)) this.#out.add(n);
    if (!doubted.has("link")) for (const n of this.#teasers()) this.#out.add(n);
    for (const n of this.#emptyHeadings()) this.#out.add(n);
    return [...this.#out].sort((a, b) => a - b);
  }

  /** The lines that are not left out. */
  #kept(): Numbered[] {
    return this.#lines.map((line, n) => ({ n, line })).filter(({ n }) => !this.#out.has(n));
  }

  /** How many words of prose are left out, or kept. */
  #prose(leftOut: boolean): number {
    return this.#lines.reduce((sum, line, n) => sum + (this.#out.has(n) === leftOut && isProse(line) ? wordsOf(line.text) : 0), 0);
  }

  /** True if more than half of the prose that is kept is of a kind. */
  #isMost(kind: Kind): boolean {
    const some = this.#kept().reduce((sum, { line }) => sum + (is(line, kind) && isProse(line) ? wordsOf(line.text) : 0), 0);
    return 2 * some > this.#prose(false);
  }

  #isHeadline({ text }: Line): boolean {
    return this.#headlines.has(text) || (text.length >= TITLE && this.#title.startsWith(text));
  }

  /** The paragraphs in a container of their own between the headline and the rest of the article. */
  #lead(): number[] {
    const kept = this.#kept();
    const first = kept.find(({ line }) => isProse(line))?.n ?? 0;
    const headline = this.#lines.slice(0, first).findLastIndex((line) => this.#isHeadline(line));
    if (headline < 0) return [];
    const told = new Set(kept.flatMap(({ line }) => longWords(line.text)));
    const shared = (line: Line) => new Set(longWords(line.text).filter((word) => told.has(word))).size;
    const from = headline + 1;
    const below = this.#lines.slice(from, Math.min(first, from + LEAD.within)).map((line, n) => ({ n: from + n, line }));
    const lead = below.filter(({ n, line }) => {
      const plain = this.#out.has(n) && is(line, "paragraph") && !is(line, "link");
      return plain && isProse(line) && shared(line) >= SHARED;
    });
    return lead.slice(0, LEAD.most).map(({ n }) => n);
  }

  /** True for a caption, a line of topics, and the headline of another article. */
  #isNote(line: Line, doubted: ReadonlySet<Kind>): boolean {
    const sure = (kind: Kind) => is(line, kind) && !doubted.has(kind);
    const topics = sure("tag") && !(isProse(line) && wordsOf(line.text) > NOTE);
    const other = sure("link") && is(line, "heading") && !this.#isHeadline(line);
    return sure("caption") || topics || other;
  }

  /** Links in a row, with the short line above them. */
  #teasers(): number[] {
    const found: number[] = [];
    let row: number[] = [];
    let above: number | undefined;
    const take = () => {
      if (above !== undefined && row.length > 1) found.push(above, ...row);
      row = [];
    };
    for (const { n, line } of this.#kept()) {
      if (is(line, "link") && !is(line, "cell")) {
        row.push(n);
        continue;
      }
      take();
      const heads = !is(line, "link") && !isProse(line) && wordsOf(line.text) <= HEADING;
      above = heads && !this.#isHeadline(line) ? n : undefined;
    }
    take();
    return found;
  }

  /** The headings at the end with nothing below them. */
  #emptyHeadings(): number[] {
    const kept = this.#kept();
    const last = kept.findLastIndex(({ line }) => !is(line, "heading") || isProse(line) || this.#isHeadline(line));
    return kept.slice(last + 1).map(({ n }) => n);
  }
}
