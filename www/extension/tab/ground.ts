/** What is behind the texts of a page, where that can be told: pictures can't. */
import { parseColour, isNear, laidOn, WHITE, type Colour } from "../../shared/read/unseen/colour";
import { FULL } from "../../shared/read/unseen/clipping";
import { HeightIndex } from "./layers";
import type { Rect } from "./place";

/** Colours in a page that is dark because the reader, or the page itself, likes it so. */
const DARK: Colour = [24, 24, 24, 1];

/** The ground of a page that gives none. */
export function groundOf(page: Document): Colour | undefined {
  const scheme = getComputedStyle(page.documentElement).colorScheme;
  const dark = /\bdark\b/u.test(scheme) && (!/\blight\b/u.test(scheme) || matchMedia("(prefers-color-scheme: dark)").matches);
  return dark ? DARK : WHITE;
}

export const isOpaque = (ground: Colour | "unknown" | undefined, opacity: number): boolean =>
  Array.isArray(ground) && Number(ground[3]) * opacity >= FULL;

/** The ground of what is in an element; nothing if it can't be told. */
export function groundIn(own: Colour | "unknown" | undefined, around: Colour | undefined): Colour | undefined {
  if (own === undefined) return around;
  if (own === "unknown") return undefined;
  return own[3] >= 1 ? own : around && laidOn(own, around);
}

/** Something that may be behind a text without being around it. */
interface Painter {
  element: Element;
  /** The turns of the first and the last element in it, by which its own texts are known. */
  first: number;
  last: number;
  colour: Colour | undefined;
}

/** All that is painted on a page. Where it stands is looked up when the first text is in doubt. */
export class Painters {
  readonly #all: Painter[] = [];
  #index: HeightIndex<Painter & { rect: Rect }> | undefined;

  /** Notes an element; its end is told when it is known. */
  add(element: Element, turn: number, colour: Colour | undefined): Painter {
    const painter = { element, first: turn, last: turn, colour };
    this.#all.push(painter);
    return painter;
  }

  /** True if something of another colour, or of none that we know, stands where a text does, and not around it. */
  differ(text: Rect, turn: number, colour: Colour): boolean {
    this.#index ??= this.#stand();
    return this.#index.at(text).some(({ rect, first, last, colour: own }) => {
      const around = first <= turn && turn <= last;
      const apart = rect.right <= text.left || rect.left >= text.right || rect.bottom <= text.top || rect.top >= text.bottom;
      return !around && !apart && (!own || !isNear(own, colour));
    });
  }

  #stand(): HeightIndex<Painter & { rect: Rect }> {
    const index = new HeightIndex<Painter & { rect: Rect }>();
    for (const painter of this.#all) {
      const rect = painter.element.getBoundingClientRect();
      if (rect.width > 1 && rect.height > 1) index.put({ ...painter, rect });
    }
    return index;
  }
}

const PICTURES = /^(?:CANVAS|EMBED|IFRAME|IMG|OBJECT|PICTURE|SVG|VIDEO)$/iu;
export const isPicture = (element: Element): boolean => PICTURES.test(element.nodeName);

/** True for an element that changes the colours of what is in it, or puts something behind it that is none of its own. */
function isOdd(element: Element): boolean {
  const { mixBlendMode, filter, backdropFilter } = getComputedStyle(element);
  if (mixBlendMode !== "normal" || /invert|url|brightness|contrast|hue-rotate/u.test(filter)) return true;
  if (backdropFilter !== "none" && backdropFilter !== "" && (backdropFilter as string | undefined) !== undefined) return true;
  return ["::before", "::after"].some((which) => {
    const { content, backgroundColor, backgroundImage, position } = getComputedStyle(element, which);
    if (content === "none" || content === "normal" || position === "static") return false;
    return backgroundImage !== "none" || backgroundColor !== "rgba(0, 0, 0, 0)";
  });
}

const odd = new WeakMap<Element, boolean>();

/** True if a text in an element looks otherwise than its colour says, in a way that we do not follow. */
export function isUncertain(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.textShadow !== "none" || parseFloat(style.webkitTextStrokeWidth) > 0) return true;
  const seen: Element[] = [];
  let found = false;
  for (let one: Element | null = element; one && !found; one = one.parentElement) {
    const before = odd.get(one);
    if (before !== undefined) {
      found = before;
      break;
    }
    seen.push(one);
    found = isOdd(one) || getComputedStyle(one).backgroundClip === "text";
  }
  for (const one of seen) odd.set(one, found);
  return found;
}

/** A written colour with the opacity of its text. */
export const blended = (written: string, opacity: number): Colour | undefined => {
  const colour = parseColour(written);
  return colour && [colour[0], colour[1], colour[2], colour[3] * opacity];
};

