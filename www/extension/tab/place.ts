/** The places of the texts on a page: which of them no scrolling brings into sight, and which are cut off. */
import { TINY } from "../../shared/read/unseen/clipping";
import type { Traits } from "./traits";

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the contents of an element can be seen. Most elements change nothing and share the place of the element around them. */
export interface Place {
  /** The left and the top edge of what scrolling can reach, in the coordinates of the window as it is now. */
  left: number;
  top: number;
  /** The right and the bottom edge: the bottom ends for what does not scroll with the page, the right for pages that begin at the right. */
  right: number;
  bottom: number;
  /** The part of the page in which the contents of the element can be seen, after the cuts of all boxes around them. */
  cut: Rect;
  /** The same for what is placed by the nearest element that is placed itself. */
  held: Rect;
  /** The element that was moved, with all that is in it. */
  mover: Element | undefined;
}

/** A box of this height shows the beginning of a text that goes on below, for the reader to unfold. */
const FOLDED = 60;
/** How many window widths to the side is too far for any reader to look. */
const FAR = 3;
/** How far below the last text of the page nobody scrolls any more, in pixels. */
const DEEP = 5_000;

export const EVERYWHERE: Rect = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

export function placeOf(page: Document): Place {
  const { scrollX, scrollY, innerWidth } = window;
  const root = page.scrollingElement ?? page.documentElement;
  const rtl = getComputedStyle(page.documentElement).direction === "rtl";
  const far = FAR * innerWidth;
  return {
    left: rtl ? -far : -scrollX,
    top: -scrollY,
    right: rtl ? root.clientWidth - scrollX : far,
    bottom: Infinity,
    cut: EVERYWHERE,
    held: EVERYWHERE,
    mover: undefined,
  };
}

const both = (one: Rect, other: Rect): Rect => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

const cuts = (overflow: string) => overflow === "hidden" || overflow === "clip";

/** The place of what an element holds. `around` is the place of the element around it. */
export function placeIn(element: Element, { position, moved, overflow, display }: Traits, around: Place): Place {
  // What the root and the body cut off, the window does.
  const window = element === document.documentElement || element === document.body;
  const open = window || overflow === "visible" || display === "inline" || display === "contents";
  if (position === "static" && !moved && open) return around;
  const place = { ...around };
  if (position === "fixed") Object.assign(place, { left: 0, top: 0, right: innerWidth, bottom: innerHeight, cut: EVERYWHERE, mover: element });
  else if (position === "absolute") Object.assign(place, { cut: around.held, mover: element });
  else if (moved) place.mover = element;
  if (!open) cutBy(element, overflow, place);
  if (position !== "static" || moved) place.held = place.cut;
  return place;
}

/** What a box shows that does not show all: where it scrolls, the reader gets to the rest, unless there is no box to speak of. */
function cutBy(element: Element, overflow: string, place: Place): void {
  const [overflowX = "", overflowY = overflowX] = overflow.split(" ");
  const outer = element.getBoundingClientRect();
  const left = outer.left + element.clientLeft;
  const top = outer.top + element.clientTop;
  const box = { left, top, right: left + element.clientWidth, bottom: top + element.clientHeight };
  const cut = both(box, place.cut);
  const away = cut.right <= cut.left || cut.bottom <= cut.top;
  if (!cuts(overflowX) && !away && element.clientWidth > TINY) {
    [cut.left, cut.right] = [-Infinity, Infinity];
    Object.assign(place, { left: left - element.scrollLeft, right: Infinity });
    // Where it begins at the right, what is left of it can be reached.
    if (element.scrollLeft < 0 || getComputedStyle(element).direction === "rtl") place.left = -Infinity;
  }
  if (!cuts(overflowY) && !away && element.clientHeight > TINY) {
    [cut.top, cut.bottom] = [-Infinity, Infinity];
    Object.assign(place, { top: top - element.scrollTop, bottom: Infinity });
  }
  place.cut = cut;
}

/** True for what no scrolling brings into sight. */
export const isAway = ({ left, top, right, bottom }: Rect, place: Place): boolean =>
  right <= place.left + 1 || bottom <= place.top + 1 || left >= place.right - 1 || top >= place.bottom - 1;

/** True for what is far below all else; it must have been put there. */
export const isDeep = ({ top }: Rect, end: number): boolean => top > end + DEEP;

/** True for what the boxes around it do not show. */
export function isCut(rect: Rect, { cut }: Place): boolean {
  if (cut.right - cut.left <= TINY || cut.bottom - cut.top <= TINY) return true;
  const { left, top, right, bottom } = both(rect, cut);
  if (right - left <= 1 && rect.right - rect.left > 1) return true;
  if (bottom - top > 1) return false;
  return rect.top < cut.bottom - 1 || cut.bottom - cut.top < FOLDED;
}
