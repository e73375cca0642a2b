/** Joins the lines of a PDF to paragraphs: by their distance, the size of their letters, their place, and how they end. */
import { Hyphens, lastOf } from "./hyphens";
import type { Line } from "./pdf-lines";

export interface Paragraph {
  text: string;
  size: number;
  /** The page on which it begins. */
  page: number;
}

/** A paragraph while it grows. */
interface OpenParagraph extends Omit<Paragraph, "text"> {
  parts: string[];
}

/** A gap this much larger than the height of the letters begins a new paragraph, where the text does not show how it does it itself. */
const GAP = 1.7;
/** A gap this much larger than that between the lines of the text. */
const WIDER = 1.27;
/** Letters this much larger belong to another paragraph. */
const LARGER = 1.1;

const END_OF_SENTENCE = /[.!?:…。！？։।॥؟۔።]["'”’“‘»«›‹」』)\]]*$/u;
const isEnded = (text: string) => END_OF_SENTENCE.test(text.slice(-20));
const BULLET = /^[•▪◦‣●■□▶►❖]/u;

const alike = (a: number, b: number) => Math.max(a, b) <= LARGER * Math.min(a, b);
/** A step up, to the next column, or to the next page. */
const breaks = (last: Line, line: Line) => last.page !== line.page || line.y > last.y + last.size;

/** How many letters there are in each size, in half points. */
function sizeOfMost(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const step = Math.round(size * 2) / 2;
    letters.set(step, (letters.get(step) ?? 0) + text.length);
  }
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/** The smallest gap between lines of the text that is common there, as a share of their height. */
function leadingOf(lines: readonly Line[], body: number): number {
  const gaps: number[] = [];
  lines.forEach((line, n) => {
    const last = lines[n - 1];
    if (!last || breaks(last, line) || !alike(line.size, body) || !alike(last.size, body)) return;
    const gap = (last.y - line.y) / body;
    if (gap > 0.8 && gap < 3) gaps.push(gap);
  });
  // A few lines may stand closer than the rest.
  return gaps.length < 4 ? GAP / WIDER : (gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 6)] ?? GAP / WIDER);
}

/** The right edge of the column in which each line stands: lines that follow each other down a page. */
function edges(lines: readonly Line[]): Map<Line, number> {
  const found = new Map<Line, number>();
  let column: Line[] = [];
  const end = () => {
    const right = column.reduce((most, line) => Math.max(most, line.right), 0);
    for (const line of column) found.set(line, right);
    column = [];
  };
  for (const line of lines) {
    const last = column.at(-1);
    if (last && (breaks(last, line) || !alike(last.size, line.size))) end();
    column.push(line);
  }
  end();
  return found;
}

class Reader {
  readonly paragraphs: OpenParagraph[] = [];
  readonly body: number;
  readonly #leading: number;
  readonly #edges: Map<Line, number>;
  readonly #hyphens: Hyphens;
  /** The last paragraph in letters of the text, and the last line of it. */
  #open: { paragraph: OpenParagraph; line: Line } | undefined;

  constructor(lines: readonly Line[]) {
    this.body = sizeOfMost(lines);
    this.#leading = leadingOf(lines, this.body);
    this.#edges = edges(lines);
    this.#hyphens = new Hyphens(lines.map(({ text }) => text));
  }

  read(lines: readonly Line[]): void {
    let last: Line | undefined;
    let first = true;
    for (const line of lines) {
      const now = this.paragraphs.at(-1);
      const goesOn: boolean = last !== undefined && !breaks(last, line) && this.#goesOn(last, line, first);
      const to: OpenParagraph | undefined = goesOn ? now : this.#left(line);
      if (to) this.#hyphens.add(to.parts, line.text);
      else this.paragraphs.push({ parts: [line.text], size: line.size, page: line.page });
      first = !to;
      const paragraph = to ?? this.paragraphs.at(-1);
      if (paragraph && alike(line.size, this.body)) this.#open = { paragraph, line };
      last = line;
    }
  }

  /** How far a line falls short of its column. */
  #short(line: Line): number {
    return line.rightToLeft ? 0 : (this.#edges.get(line) ?? line.right) - line.right;
  }

  #isFull(line: Line): boolean {
    return this.#short(line) < 0.2 * (line.right - line.left + this.#short(line));
  }

  /** True if the line belongs to the paragraph of the line above; `first` if that one begins it. */
  #goesOn(last: Line, line: Line, first: boolean): boolean {
    const gap = last.y - line.y;
    if (gap < line.size / 2) return true;
    if (!alike(last.size, line.size) || BULLET.test(line.text)) return false;
    const ended = isEnded(last.text);
    // Of lines in other letters there are few, so that they don't show how far apart they stand.
    const leading = alike(line.size, this.body) ? this.#leading : Math.max(this.#leading, GAP / WIDER);
    if (gap > WIDER * leading * line.size) return false;
    // Lines so far apart may as well be paragraphs.
    if (leading > GAP && (ended || !this.#isFull(last))) return false;
    if (last.font !== line.font && ((first && !this.#isFull(last)) || ended)) return false;
    const fits = this.#fits(line, last);
    // Items of a list, addresses and verses end where they end.
    if (!ended) return !(fits && !line.rightToLeft && /^[\p{Lu}\p{N}]/u.test(line.text) && this.#short(last) > 0.3 * (last.right - last.left + this.#short(last)));
    const indent = line.left - last.left;
    if (!line.rightToLeft && indent > 0.8 * line.size && indent < 6 * line.size) return false;
    return this.#isFull(last) || !fits;
  }

  /** True if the first word of a line would have fit behind the last one, so that the line was begun on purpose. */
  #fits(line: Line, last: Line): boolean {
    const word = /^\S+/u.exec(line.text)?.[0].length ?? 0;
    const letter = (line.right - line.left) / Math.max(line.text.length, 1);
    return this.#short(last) >= (word + 4) * letter;
  }

  /** The paragraph that was left at the end of a column or of a page, or for a caption, if the line goes on with it. */
  #left(line: Line): OpenParagraph | undefined {
    const open = this.#open;
    if (!open || !alike(open.line.size, line.size) || BULLET.test(line.text)) return undefined;
    const after = this.paragraphs.slice(this.paragraphs.lastIndexOf(open.paragraph) + 1);
    const isBroken = after.length > 0 ? after.every(({ size }) => size < this.body) : breaks(open.line, line);
    if (!isBroken) return undefined;
    if (/^\p{Ll}/u.test(line.text)) return open.paragraph;
    return !isEnded(lastOf(open.paragraph.parts)) && this.#isFull(open.line) && after.length === 0 && open.line.text.length > 15 ? open.paragraph : undefined;
  }
}

/** The paragraphs of lines in their order, and the height of the letters of most of them. */
export function paragraphsOf(lines: readonly Line[]): { paragraphs: Paragraph[]; body: number } {
  const reader = new Reader(lines);
  reader.read(lines);
  return { paragraphs: reader.paragraphs.map(({ parts, size, page }) => ({ text: parts.join(""), size, page })), body: reader.body };
}
