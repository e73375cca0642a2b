/** The lines of a page of a PDF, from its pieces of text and their places. */
import type { TextItem } from "pdfjs-dist/types/src/display/api";

/** A line, with its place in points of the page, upwards from the bottom. */
export interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  /** The height of most of its letters. */
  size: number;
  /** The typeface of most of its letters, by the name that it has in this file alone. */
  font: string;
  /** Counted from 1. */
  page: number;
  rightToLeft: boolean;
}

/** A piece of text with its place on the page as it is read. */
interface Piece extends Pick<TextItem, "str" | "width" | "fontName" | "dir"> {
  x: number;
  y: number;
  size: number;
}

/** No page has more of them. */
const MOST_INITIALS = 20;
const QUARTER = Math.PI / 2;

/** In which of the four directions a piece is written. */
const turnOf = ({ transform }: TextItem) => (Math.round(Math.atan2(Number(transform[1]), Number(transform[0])) / QUARTER) + 4) % 4;

/** The direction in which most of the page is written. */
function mostTurned(items: readonly TextItem[]): number {
  const letters = [0, 0, 0, 0];
  for (const item of items) letters[turnOf(item)] = (letters[turnOf(item)] ?? 0) + item.str.length;
  return letters.indexOf(Math.max(...letters));
}

function pieceOf({ str, width, fontName, dir, transform }: TextItem, turn: number): Piece {
  const [, , c = 0, d = 0, e = 0, f = 0] = transform.map(Number);
  const [x, y] = [[e, f], [f, -e], [-e, -f], [-f, e]][turn] ?? [e, f];
  return { str, width, fontName, dir, x: x ?? e, y: y ?? f, size: Math.hypot(c, d) };
}

const isRightToLeft = ({ dir }: Piece) => dir === "rtl";
const isLeftToRight = ({ dir, str }: Piece) => dir !== "rtl" && /[\p{L}\p{N}]/u.test(str);

/** The pieces in the order in which they are read: some programs draw writing from right to left the other way, letter by letter. */
function inReadingOrder(pieces: readonly Piece[]): readonly Piece[] {
  const steps = pieces.filter(isRightToLeft).map(({ x }, n, all) => Math.sign(x - (all[n - 1]?.x ?? x)));
  if (steps.reduce((sum, step) => sum + step, 0) <= 0) return pieces;
  const runs: Piece[][] = [];
  const between: Piece[] = [];
  let open = false;
  for (const piece of pieces) {
    if (open && !isRightToLeft(piece) && !isLeftToRight(piece)) between.push(piece);
    else if (open && isLeftToRight(piece)) runs.at(-1)?.push(...between.splice(0), piece);
    else {
      runs.push(...between.splice(0).map((one) => [one]), [piece]);
      open = isLeftToRight(piece);
    }
  }
  return [...runs, ...between.map((one) => [one])].toReversed().flat();
}

/** Letters in the forms in which they are drawn, as those that are written. */
const written = (text: string) => text.replaceAll(/[\u2e80-\u2fdf\ufb50-\ufdff\ufe70-\ufefc]+/gu, (drawn) => drawn.normalize("NFKC"));

/** A line while it grows. */
class Growing {
  readonly #pieces: Piece[] = [];
  right: number;

  constructor(readonly first: Piece) {
    this.right = first.x;
  }

  add(piece: Piece): void {
    this.#pieces.push(piece);
    if (piece.str.trim() !== "") this.right = Math.max(this.right, piece.x + piece.width);
  }

  /** The next piece stands beside the last one: higher or lower only as an index is, not far back, and not in the next column. */
  holds({ str, x, y, size, dir }: Piece): boolean {
    const tall = Math.max(size, this.first.size);
    if (Math.abs(y - this.first.y) >= tall / 2) return false;
    return dir === "rtl" || this.first.dir === "rtl" || str.trim() === "" || (x > this.right - 2 * tall && (x < this.right + tall || this.#isBlank));
  }

  get #isBlank(): boolean {
    return this.#pieces.every(({ str }) => str.trim() === "");
  }

  /** Of something that each piece has, what most letters have. */
  #most<T>(of: (piece: Piece) => T): T {
    const counts = new Map<T, number>();
    for (const piece of this.#pieces) counts.set(of(piece), (counts.get(of(piece)) ?? 0) + piece.str.trim().length);
    return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [of(this.first), -1])[0];
  }

  line(page: number): Line {
    const rightToLeft = this.#pieces.some(isRightToLeft) && this.#most((piece) => isRightToLeft(piece));
    const pieces = rightToLeft ? inReadingOrder(this.#pieces) : this.#pieces;
    const text = written(pieces.map(({ str }) => str).join("")).replaceAll(/\s+/gu, " ").trim();
    const { x, y } = this.first;
    return { text, left: x, right: this.right, y, size: this.#most(({ size }) => size), font: this.#most(({ fontName }) => fontName), page, rightToLeft };
  }
}

const INITIAL = /^\p{P}?\p{L}$/u;

/** The first letter of a text, drawn over several lines, belongs to the word beside it, wherever it was drawn. */
function withInitials(lines: readonly Line[]): Line[] {
  const whole = [...lines];
  for (const initial of lines.filter(({ text }) => INITIAL.test(text)).slice(0, MOST_INITIALS)) {
    const { right, y, size, left } = initial;
    const beside = whole.filter((line) => size > 1.6 * line.size && Math.abs(line.left - right) < size && line.y > y - size / 2 && line.y < y + size);
    const top = beside.reduce<Line | undefined>((best, line) => (best && best.y >= line.y ? best : line), undefined);
    const at = whole.indexOf(initial);
    // One that took another letter before it is no longer what it was.
    if (!top || at < 0) continue;
    whole[whole.indexOf(top)] = { ...top, text: initial.text + top.text, left };
    whole.splice(at, 1);
  }
  return whole;
}

/** The lines of a page in the order in which they are drawn. What is written across them, at the edge of the page, is left out. */
export function linesOf(items: readonly TextItem[], page: number): Line[] {
  const turn = mostTurned(items);
  const lines: Line[] = [];
  let now: Growing | undefined;
  let ended = false;
  const end = () => {
    const line = now?.line(page);
    if (line && line.text !== "") lines.push(line);
    now = undefined;
  };
  for (const item of items) {
    if (item.str !== "" && turnOf(item) === turn) {
      const piece = pieceOf(item, turn);
      // In columns of letters, places say nothing of this kind.
      const goesOn = item.dir === "ttb" ? !ended : now?.holds(piece);
      if (goesOn !== true) end();
      now ??= new Growing(piece);
      now.add(piece);
    }
    ended = item.hasEOL;
  }
  end();
  return withInitials(lines);
}
