/** Which elements cover which, by the painting order of CSS. */
import type { Rect } from "./place";
import type { Traits } from "./traits";

/** The place of an element in the order of painting: pairs of a level and a turn, from the root on. */
export interface Layer {
  /** The place of the nearest element around that is painted as one. */
  context: readonly number[];
  /** The place of what the element holds. */
  path: readonly number[];
  /** True if a ground that nothing shines through lies above what is put below level 0 here. */
  covered: boolean;
  /** True for what stays where it is when the page is scrolled: it covers, and is covered, now and then. */
  loose: boolean;
}

export const BOTTOM: Layer = { context: [], path: [], covered: false, loose: false };

/** Texts come after the grounds of level -1 and before those of level 0. */
const TEXT = -0.5;

/** True for an element that is painted as one, at a level of its own. */
function isContext({ position, level, opacity, moved, filter }: Traits): boolean {
  return !Number.isNaN(level) || position === "fixed" || position === "sticky" || opacity < 1 || moved || filter !== "none";
}

/** The layer of what an element holds. `around` is the layer of the element around it, `turn` the number of the element. */
export function layerIn(traits: Traits, around: Layer, turn: number, opaque: boolean): Layer {
  const { position, level } = traits;
  const context = isContext(traits);
  if (position === "static" && !context) return opaque && !around.covered ? { ...around, covered: true } : around;
  const path = [...around.context, Number.isNaN(level) ? 0 : level, turn];
  const loose = around.loose || position === "fixed" || position === "sticky";
  return { context: context ? path : around.context, path, covered: !context && (opaque || around.covered), loose };
}

/** True for an element that is put below the ground of one around it. */
export const isUnder = ({ level }: Traits, around: Layer): boolean => around.covered && level < 0;

/** An index of things on a page by their height, in bands of 500 pixels: those at a place are found without looking at all. */
export class HeightIndex<T extends { rect: Rect }> {
  static readonly #HIGH = 500;
  /** The most bands that one thing may cover, and the most entries in all: more are left out. */
  static readonly #MOST = 400;
  static readonly #MOST_THINGS = 100_000;
  readonly #bands = new Map<number, T[]>();
  #count = 0;

  put(thing: T): void {
    const first = Math.floor(thing.rect.top / HeightIndex.#HIGH);
    const last = Math.floor(thing.rect.bottom / HeightIndex.#HIGH);
    if (last - first > HeightIndex.#MOST || this.#count > HeightIndex.#MOST_THINGS) return;
    for (let n = first; n <= last; n++) {
      const band = this.#bands.get(n);
      if (band) band.push(thing);
      else this.#bands.set(n, [thing]);
      this.#count += 1;
    }
  }

  at({ top }: Rect): readonly T[] {
    return this.#bands.get(Math.floor(top / HeightIndex.#HIGH)) ?? [];
  }
}

/** A ground that nothing shines through, at its layer. */
export interface Cover {
  rect: Rect;
  path: readonly number[];
}

/** True if a cover lies over all of a text. */
export function covers({ rect, path }: Cover, text: Rect, layer: Layer): boolean {
  const inside = text.left >= rect.left - 1 && text.right <= rect.right + 1 && text.top >= rect.top - 1 && text.bottom <= rect.bottom + 1;
  if (!inside) return false;
  const mine = [...layer.path, TEXT];
  const n = path.findIndex((one, place) => one !== mine[place]);
  return n >= 0 && (path[n] ?? 0) > (mine[n] ?? Infinity);
}
