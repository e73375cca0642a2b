/**
 * Finds what nobody sees in a PDF: letters that are invisible, tiny, colourless, outside of the page or below a box. The text
 * that the library gives has the letters in the order in which they are drawn, so each is matched with a drawn one.
 */
import { normalizeUnicode, OPS, Util } from "pdfjs-dist";
import type { TextItem } from "pdfjs-dist/types/src/display/api";
import { parseColour, isNear, laidOn, WHITE, type Colour } from "./colour";
import { FAINTEST, FULL } from "./clipping";
import { believed, type Seen } from "./believed";

type Reason = "mode" | "size" | "place" | "colour" | "cover";
type Matrix = readonly number[];
type Box = [left: number, bottom: number, right: number, top: number];

interface Letter {
  char: string;
  x: number;
  y: number;
  reason: Reason | undefined;
}

/** A filled box; or a picture, of which only the place is known. */
interface Fill {
  box: Box;
  colour: Colour | undefined;
  /** The letters that were there before it. */
  before: number;
}

interface State {
  matrix: Matrix;
  colour: Colour | undefined;
  alpha: number;
  mode: number;
  size: number;
  spacing: number;
  words: number;
  scale: number;
  rise: number;
  leading: number;
  clip: Box;
}

/** Smaller letters nobody reads, in points. */
const SMALLEST = 2;
const UNIT: Matrix = [1, 0, 0, 1, 0, 0];
const INVISIBLE = 3;
/** Among how many of the next drawn letters one of the text is looked for. */
const AHEAD = 2_000;

const times = (one: Matrix, other: Matrix): Matrix => Util.transform([...one], [...other]) as Matrix;
const place = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): [number, number] => [a * x + c * y + e, b * x + d * y + f];

function boxOf(matrix: Matrix, [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): Box {
  const corners = [place(matrix, left, bottom), place(matrix, right, bottom), place(matrix, left, top), place(matrix, right, top)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const both = (one: Box, other: Box): Box => [Math.max(one[0], other[0]), Math.max(one[1], other[1]), Math.min(one[2], other[2]), Math.min(one[3], other[3])];
const holds = ([left, bottom, right, top]: Box, { x, y }: { x: number; y: number }) => x >= left && x <= right && y >= bottom && y <= top;

const list = (value: unknown): number[] => (ArrayBuffer.isView(value) || Array.isArray(value) ? Array.from(value as ArrayLike<unknown>, Number) : []);

class Page {
  readonly letters: Letter[] = [];
  readonly #fills: Fill[] = [];
  readonly #kept: State[] = [];
  readonly #view: Box;
  #state: State;
  #line: Matrix = UNIT;
  #text: Matrix = UNIT;
  #clips = false;

  constructor(view: readonly number[]) {
    this.#view = [Number(view[0]), Number(view[1]), Number(view[2]), Number(view[3])];
    this.#state = {
      matrix: UNIT, colour: [0, 0, 0, 1], alpha: 1, mode: 0, size: 1, spacing: 0, words: 0, scale: 1, rise: 0, leading: 0, clip: this.#view,
    };
  }

  /** Follows one operator of the page, if it matters here. */
  do(operator: number, given: readonly unknown[]): void {
    const state = this.#state;
    const n = (index: number) => Number(given[index] ?? 0);
    switch (operator) {
      case OPS.save:
        this.#kept.push({ ...state });
        break;
      case OPS.restore:
        this.#state = this.#kept.pop() ?? state;
        break;
      case OPS.transform:
        state.matrix = times(state.matrix, given.map(Number));
        break;
      case OPS.paintFormXObjectBegin:
        this.#kept.push({ ...state });
        if (list(given[0]).length === 6) state.matrix = times(state.matrix, list(given[0]));
        break;
      case OPS.paintFormXObjectEnd:
        this.#state = this.#kept.pop() ?? state;
        break;
      case OPS.setFillRGBColor:
        state.colour = typeof given[0] === "string" ? parseColour(given[0]) : parseColour(`rgb(${n(0)}, ${n(1)}, ${n(2)})`);
        break;
      case OPS.setFillTransparent:
        state.colour = [0, 0, 0, 0];
        break;
      case OPS.setFillColorN:
        state.colour = undefined;
        break;
      case OPS.setGState:
        for (const [key, value] of (given[0] ?? []) as [string, unknown][]) {
          if (key === "ca") state.alpha = Number(value);
          if (key === "Font" && Array.isArray(value)) state.size = Number(value[1]);
        }
        break;
      default:
        if (!this.#paint(operator, given) && !this.#set(operator, n)) this.#move(operator, given);
    }
  }

  #paint(operator: number, given: readonly unknown[]): boolean {
    const { matrix, colour, alpha, clip } = this.#state;
    const before = this.letters.length;
    if (operator === OPS.clip || operator === OPS.eoClip) this.#clips = true;
    else if (operator === OPS.constructPath) {
      const [drawn, , extent] = given;
      const box = both(boxOf(matrix, list(extent)), clip);
      const path = Array.isArray(given[1]) ? (given[1][0] as ArrayLike<number> | null) : null;
      if (FILLING.has(Number(drawn)) && extent !== null) {
        const solid = colour && alpha * colour[3] >= FULL && path !== null && path.length <= 16;
        this.#fills.push({ box, colour: solid ? colour : undefined, before });
      }
      if (this.#clips && extent !== null) this.#state.clip = box;
      this.#clips = false;
    } else if (PICTURES.has(operator)) this.#fills.push({ box: both(operator === OPS.shadingFill ? clip : boxOf(matrix, [0, 0, 1, 1]), clip), colour: undefined, before });
    else return false;
    return true;
  }

  #set(operator: number, n: (index: number) => number): boolean {
    const state = this.#state;
    if (operator === OPS.setTextRenderingMode) state.mode = n(0);
    else if (operator === OPS.setFont) state.size = n(1);
    else if (operator === OPS.setCharSpacing) state.spacing = n(0);
    else if (operator === OPS.setWordSpacing) state.words = n(0);
    else if (operator === OPS.setHScale) state.scale = n(0) / 100;
    else if (operator === OPS.setTextRise) state.rise = n(0);
    else if (operator === OPS.setLeading) state.leading = -n(0);
    else return false;
    return true;
  }

  #move(operator: number, given: readonly unknown[]): void {
    const state = this.#state;
    const to = (x: number, y: number) => (this.#text = this.#line = times(this.#line, [1, 0, 0, 1, x, y]));
    if (operator === OPS.beginText) this.#text = this.#line = UNIT;
    else if (operator === OPS.setTextMatrix) this.#text = this.#line = given.length === 1 ? list(given[0]) : given.map(Number);
    else if (operator === OPS.moveText) to(Number(given[0]), Number(given[1]));
    else if (operator === OPS.setLeadingMoveText) {
      state.leading = Number(given[1]);
      to(Number(given[0]), Number(given[1]));
    } else if (operator === OPS.nextLine) to(0, state.leading);
    else if (operator === OPS.showText || operator === OPS.showSpacedText) this.#show(given[0]);
  }

  #show(glyphs: unknown): void {
    const { matrix, size, spacing, words, scale, rise } = this.#state;
    const advance = (by: number) => (this.#text = times(this.#text, [1, 0, 0, 1, by * scale, 0]));
    for (const glyph of Array.isArray(glyphs) ? (glyphs as unknown[]) : []) {
      if (typeof glyph === "number") advance((-glyph / 1000) * size);
      if (typeof glyph !== "object" || glyph === null) continue;
      const { unicode = "", width = 0, isSpace = false } = glyph as { unicode?: string; width?: number; isSpace?: boolean };
      const whole = times(matrix, this.#text);
      const [x, y] = place(whole, 0, rise);
      const [endX, endY] = place(whole, (width / 1000) * size, rise + size);
      const found = { x: (x + endX) / 2, y: y + (endY - y) * 0.3 };
      const height = size * Math.hypot(Number(whole[2]), Number(whole[3]));
      const wide = size * Math.hypot(Number(whole[0]), Number(whole[1]));
      const reason = this.#reasonOf(found, Math.min(height, wide * scale));
      for (const char of normalizeUnicode(unicode) as string) if (/\S/u.test(char)) this.letters.push({ char, ...found, reason });
      advance((width / 1000) * size + spacing + (isSpace ? words : 0));
    }
  }

  #reasonOf(at: { x: number; y: number }, size: number): Reason | undefined {
    const { mode, colour, alpha, clip } = this.#state;
    if (mode === INVISIBLE) return "mode";
    if (size < SMALLEST) return "size";
    if (!holds(this.#view, at) || !holds(clip, at)) return "place";
    // Letters that are drawn by their outline have another colour.
    if (!colour || mode !== 0) return undefined;
    if (colour[3] * alpha < FAINTEST) return "colour";
    const below = this.#fills.findLast(({ box }) => holds(box, at));
    if (below && !below.colour) return undefined;
    const ground = below?.colour ?? WHITE;
    return isNear(laidOn([colour[0], colour[1], colour[2], alpha], ground), ground) ? "colour" : undefined;
  }

  /** Marks the letters over which a box was filled later. */
  cover(): void {
    for (const { box, colour, before } of this.#fills) {
      if (!colour) continue;
      for (const letter of this.letters.slice(0, before)) if (letter.reason === undefined && holds(box, letter)) letter.reason = "cover";
    }
  }
}

const FILLING = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
const PICTURES = new Set([
  OPS.paintImageXObject, OPS.paintImageXObjectRepeat, OPS.paintInlineImageXObject, OPS.paintInlineImageXObjectGroup, OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup, OPS.paintImageMaskXObjectRepeat, OPS.paintSolidColorImageMask, OPS.shadingFill,
]);

/** The text of a page without the letters that nobody sees. Where text and drawing can't be laid side by side, all of it stays. */
export function seenOf(items: readonly TextItem[], drawn: { fnArray: number[]; argsArray: unknown[] }, view: readonly number[]): TextItem[] {
  const page = new Page(view);
  drawn.fnArray.forEach((operator, n) => page.do(operator, (drawn.argsArray[n] ?? []) as unknown[]));
  page.cover();
  const { letters } = page;
  const reasons = believed(letters.map(({ reason }): Seen<Reason> => ({ prose: 1, reason })));
  if (reasons.size === 0) return [...items];
  const isSeen = ({ reason }: Letter) => reason === undefined || !reasons.has(reason);
  let at = 0;
  const next = (char: string): Letter | undefined => {
    const found = letters.slice(at, at + AHEAD).findIndex((letter) => letter.char === char);
    if (found < 0) return undefined;
    at += found + 1;
    return letters[at - 1];
  };
  return items.map((item) => {
    const chars = Array.from(item.str);
    // What runs from right to left is given the other way round: such an item stays or goes as a whole.
    if (item.dir === "rtl") {
      const mine = letters.slice(at, (at += chars.filter((char) => /\S/u.test(char)).length));
      return mine.length > 0 && !mine.some(isSeen) ? { ...item, str: "" } : item;
    }
    const kept = chars.filter((char) => {
      if (!/\S/u.test(char)) return true;
      const letter = next(char);
      return letter === undefined || isSeen(letter);
    });
    return kept.length === chars.length ? item : { ...item, str: kept.join("").replaceAll(/ {2,}/gu, " ") };
  });
}
