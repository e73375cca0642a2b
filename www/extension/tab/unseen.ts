/**
 * What is on a page and nobody sees: a text that is hidden must not become part of an article. The computed style of the page is
 * asked, and the places of its texts; nothing of the page is changed. What can't be told counts as seen.
 */
import { isNear, laidOn, type Colour } from "../../shared/read/unseen/colour";
import { FAINTEST, isClipped, isCutOut, isMasked } from "../../shared/read/unseen/clipping";
import { believed, proseOf } from "../../shared/read/unseen/believed";
import { childrenOf } from "./flat";
import { blended, groundIn, groundOf, isOpaque, isPicture, isUncertain, Painters } from "./ground";
import { BOTTOM, covers, HeightIndex, isUnder, layerIn, type Cover, type Layer } from "./layers";
import { isAway, isCut, isDeep, placeIn, placeOf, type Place, type Rect } from "./place";
import { rootOf } from "./plain";
import { ownGround, traitsOf, type Traits } from "./traits";

/** Why a text is not seen; these are the reasons that may be wrong. */
type Reason = "visibility" | "label" | "opacity" | "colour" | "size" | "place" | "clip" | "mask" | "cover";

/** What an element does to all that is in it. */
interface Look {
  element: Element;
  style: CSSStyleDeclaration;
  turn: number;
  reason: Reason | undefined;
  opacity: number;
  ground: Colour | undefined;
  place: Place;
  layer: Layer;
  /** True where the browser may not have laid out the texts. */
  lazy: boolean;
}

interface Found {
  node: Text;
  prose: number;
  rect: Rect;
  look: Look;
  reason: Reason | undefined;
}

/** Nothing that these hold is ever text of an article. */
const SILENT = /^(?:AUDIO|CANVAS|EMBED|HEAD|IFRAME|MATH|NOSCRIPT|OBJECT|SCRIPT|SELECT|STYLE|SVG|TEMPLATE|TEXTAREA|VIDEO)$/iu;

/** A letter that takes less of the screen than this, in square pixels, can't be read. */
const SMALLEST = 2;

const isBlank = (text: string) => !/\S/u.test(text);

class Walk {
  readonly hidden = new WeakSet<Node>();
  readonly found: Found[] = [];
  readonly #painters = new Painters();
  readonly #covers = new HeightIndex<Cover & { rect: Rect }>();
  readonly #range = document.createRange();
  #turn = 0;

  constructor(page: Document) {
    const root = rootOf(page);
    const style = getComputedStyle(root);
    const ground = groundOf(page);
    const look: Look = {
      element: root, style, turn: 0, reason: undefined, opacity: 1, ground, place: placeOf(page), layer: BOTTOM, lazy: false,
    };
    this.#walk(root, look);
    this.#judge();
  }

  #walk(root: Element, around: Look): void {
    type Step = { node: Node; around: Look } | { painter: { last: number } };
    const todo: Step[] = [{ node: root, around }];
    for (let step = todo.pop(); step; step = todo.pop()) {
      if ("painter" in step) {
        step.painter.last = this.#turn;
        continue;
      }
      const { node } = step;
      if (node instanceof Text) this.#read(node, step.around);
      if (!(node instanceof Element)) continue;
      const style = getComputedStyle(node);
      const { display } = style;
      if (isOut(node, display, step.around.element)) {
        this.hidden.add(node);
        continue;
      }
      this.#turn += 1;
      const traits = traitsOf(style, display);
      const look = this.#lookIn(node, style, traits, step.around);
      const painter = this.#paint(node, traits, look);
      if (SILENT.test(node.nodeName)) continue;
      if (painter) todo.push({ painter });
      const all = [...childrenOf(node)];
      if (traits.skipped) for (const child of all) this.hidden.add(child);
      else for (const child of all.reverse()) todo.push({ node: child, around: look });
    }
  }

  #lookIn(element: Element, style: CSSStyleDeclaration, traits: Traits, around: Look): Look {
    const opacity = around.opacity * traits.opacity;
    return {
      element,
      style,
      turn: this.#turn,
      opacity,
      ground: groundIn(traits.own, around.ground),
      place: placeIn(element, traits, around.place),
      layer: layerIn(traits, around.layer, this.#turn, isOpaque(traits.own, opacity) && !isCanvas(element)),
      lazy: around.lazy || traits.lazy,
      reason: around.reason ?? reasonIn(element, style, traits, around, opacity),
    };
  }

  /** Notes what an element puts on the page, where it may be behind or before texts that are not in it. */
  #paint(element: Element, traits: Traits, { style, turn, layer, opacity, reason }: Look): { last: number } | undefined {
    const own = isPicture(element) ? "unknown" : traits.own;
    if (own === undefined || isCanvas(element) || reason !== undefined || style.visibility !== "visible") return undefined;
    if (layer.path.at(-1) === turn && !layer.loose && isOpaque(own, opacity) && isBlind(element, traits)) {
      const rect = element.getBoundingClientRect();
      if (rect.width > 1 && rect.height > 1) this.#covers.put({ rect, path: layer.path });
    }
    return this.#painters.add(element, turn, own === "unknown" ? undefined : own);
  }

  #read(node: Text, look: Look): void {
    if (isBlank(node.data)) return;
    this.#range.selectNodeContents(node);
    const rect = this.#range.getBoundingClientRect();
    this.found.push({ node, prose: proseOf(node.data), rect, look, reason: look.reason ?? this.#reasonOf(node, rect, look) });
  }

  #reasonOf({ data }: Text, rect: DOMRect, look: Look): Reason | undefined {
    const { style, place, lazy } = look;
    if (style.visibility !== "visible") return "visibility";
    if (lazy && rect.width === 0 && rect.height === 0) return undefined;
    if (rect.width < 1 || rect.height <= 2 || (rect.width * rect.height) / data.trim().length < SMALLEST) return "size";
    if (isAway(rect, place)) return "place";
    if (isCut(rect, place)) return "clip";
    return isColourless(look) ? "colour" : undefined;
  }

  /** True for a text of the colour that is around it, if something of another may be behind it. */
  #isOnOther({ rect, look }: Found): boolean {
    const colour = blended(look.style.webkitTextFillColor, look.opacity);
    return colour !== undefined && colour[3] >= FAINTEST && this.#painters.differ(rect, look.turn, colour);
  }

  /** Looks at all that was found together: what lies over what, what is far from the rest, what is too much to be believed. */
  #judge(): void {
    for (const one of this.found) if (one.reason === "colour" && this.#isOnOther(one)) one.reason = undefined;
    const shown = this.found.filter((one) => one.reason === undefined);
    const end = endOf(shown.filter(({ look }) => !look.place.mover), 0);
    for (const one of shown) {
      if (one.look.place.mover && isDeep(one.rect, end)) one.reason = "place";
      else if (!one.look.layer.loose && this.#isCovered(one)) one.reason = "cover";
    }
    const reasons = believed(this.found);
    this.#keepScrolled();
    this.#keepComing();
    for (const { node, reason } of this.found) if (reason !== undefined && reasons.has(reason)) this.hidden.add(node);
  }

  #isCovered({ rect, look }: Found): boolean {
    return this.#covers.at(rect).some((cover) => covers(cover, rect, look.layer));
  }

  /** A page that scrolls by moving all of itself has moved what is seen with what is not. */
  #keepScrolled(): void {
    const movers = new Set(this.found.filter(({ prose, reason }) => prose > 0 && reason === undefined).map(({ look }) => look.place.mover));
    for (const one of this.found) {
      const { mover } = one.look.place;
      if (one.reason === "place" && mover && movers.has(mover) && one.rect.right > 0) one.reason = undefined;
    }
  }

  /** What is below the window, and below all that is seen, may be about to appear: many pages show a text when it is scrolled to. */
  #keepComing(): void {
    const end = endOf(this.found.filter(({ prose, reason }) => prose > 0 && reason === undefined), innerHeight);
    for (const one of this.found) {
      if (one.reason === "opacity" && one.rect.top >= end - 1 && isMoving(one.look.element)) one.reason = undefined;
    }
  }
}

/** True for a box that may have been laid over texts. One with texts of its own, in its place in the page, was hardly meant to. */
const isBlind = (element: Element, { position }: Traits) => position === "absolute" || (!element.firstElementChild && isBlank(element.textContent));

/** True for what is not there at all for a reader, with all that is in it: that is beyond doubt. */
function isOut(node: Element, display: string, around: Element): boolean {
  if (display === "none") return !(node instanceof HTMLSlotElement);
  return around instanceof HTMLDetailsElement && !around.open && node !== around.querySelector(":scope > summary");
}

/** True where a transition or an animation may bring into sight what is in an element. */
function isMoving(element: Element): boolean {
  for (let one: Element | null = element; one; one = one.parentElement) {
    const { transitionDuration, animationName } = getComputedStyle(one);
    if (transitionDuration !== "0s" || animationName !== "none") return true;
  }
  return false;
}

/** Where the lowest of these ends. */
const endOf = (found: readonly Found[], least: number) => found.reduce((end, { rect }) => Math.max(end, rect.bottom), least);

/** What these have as their ground, the window has. */
const isCanvas = (element: Element) => element === document.documentElement || (element === document.body && !hasGround(document.documentElement));

const hasGround = (element: Element) => ownGround(getComputedStyle(element)) !== undefined;

/** True for texts that have the colour of what is around them, or none. */
function isColourless({ style, element, ground, opacity }: Look): boolean {
  const colour = blended(style.webkitTextFillColor, opacity);
  if (!colour) return false;
  const like = colour[3] < FAINTEST || (ground !== undefined && isNear(laidOn(colour, ground), ground));
  return like && !isUncertain(element);
}

/** Why nothing in an element is seen. */
function reasonIn(element: Element, style: CSSStyleDeclaration, traits: Traits, around: Look, opacity: number): Reason | undefined {
  if (element.getAttribute("aria-hidden") === "true") return "label";
  if (opacity < FAINTEST) return "opacity";
  const { maskImage, clipPath } = style;
  if (maskImage !== "none" && isMasked(maskImage, style.maskSize)) return "mask";
  if (clipPath !== "none" && isCutOut(clipPath, element.getBoundingClientRect())) return "clip";
  // It has no effect on others.
  if (/^(?:absolute|fixed)$/u.test(traits.position) && isClipped(style.getPropertyValue("clip"))) return "clip";
  return isUnder(traits, around.layer) ? "cover" : undefined;
}

/** The nodes of a page that nobody sees, and those with all that is in them that are not there for a reader. */
export function unseenIn(page: Document): { has: (node: Node) => boolean } {
  return new Walk(page).hidden;
}
