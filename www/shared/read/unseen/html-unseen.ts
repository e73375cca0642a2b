/**
 * What nobody sees of a page that is not drawn, by what it declares itself: attributes, styles of elements, simple sheets. Where
 * the browser draws the page, the extension asks for more.
 */
import { parseColour, isNear, laidOn, WHITE, type Colour } from "./colour";
import { colourOfImage, FAINTEST, isClipped, isCutOut, isMasked, TINY } from "./clipping";
import { declaredIn, type Declared } from "./declared-styles";
import { believed, proseOf } from "./believed";
import type { Steps } from "../steps";

type Reason = "display" | "visibility" | "label" | "opacity" | "colour" | "size" | "place" | "clip" | "mask" | "cover";

interface Look {
  reason: Reason | undefined;
  visible: boolean;
  opacity: number;
  colour: Colour;
  /** What is behind; nothing if it can't be told. */
  ground: Colour | undefined;
  /** True if an element around it has a ground of its own. */
  grounded: boolean;
  /** The size of letters, in pixels. */
  size: number;
  clear: boolean;
}

const BLACK: Colour = [0, 0, 0, 1];
/** Put so far beyond the edge, in pixels, it is not meant to be seen; and so far on the other side. */
const BEYOND = 500;
const FAR = 5_000;
/** How many nodes are visited in one step. */
const STEP = 500;
/** The size of letters where nothing is said. */
const SIZE = 16;

/** A length in pixels, if it is one. */
function lengthOf(written: string | undefined, em: number): number | undefined {
  const [, value, unit] = /^(-?(?:\d+\.?\d*|\.\d+))(px|pt|em|rem|%|vw|vh)?$/u.exec(written ?? "") ?? [];
  if (value === undefined) return undefined;
  const number = Number(value);
  if (unit === undefined) return number === 0 ? 0 : undefined;
  return number * ({ px: 1, pt: 4 / 3, em, rem: SIZE, "%": em / 100, vw: 10, vh: 8 }[unit] ?? 1);
}

/** The colour behind an element's texts; "unknown" where it has a picture. */
function groundOf(declared: Declared, element: Element): Colour | "unknown" | undefined {
  const image = declared.get("background-image") ?? declared.get("background") ?? "";
  if (/gradient\(/u.test(image)) return colourOfImage(image) ?? "unknown";
  if (/url\(/u.test(image)) return "unknown";
  const written = declared.get("background-color") ?? declared.get("background") ?? element.getAttribute("bgcolor") ?? "";
  const colour = parseColour(written) ?? parseColour(written.split(" ")[0] ?? "");
  return colour && colour[3] >= FAINTEST ? colour : undefined;
}

function isAway(declared: Declared, size: number): boolean {
  const length = (name: string) => lengthOf(declared.get(name), size) ?? 0;
  const placed = /absolute|fixed/u.test(declared.get("position") ?? "");
  const away = (names: readonly string[]) => names.some((name) => length(name) <= -BEYOND || length(name) >= FAR);
  const moved = /translate(?:x|y|3d)?\((-?[\d.]+)px(?:, *(-?[\d.]+)px)?/u.exec(declared.get("transform") ?? "")?.slice(1) ?? [];
  return (placed && away(["left", "top", "right"])) || away(["text-indent", "margin-left", "margin-top"]) || moved.some((by) => Math.abs(Number(by)) >= BEYOND);
}

function isCut(declared: Declared, size: number): boolean {
  const overflow = /hidden|clip/u.test(declared.get("overflow") ?? "");
  const tiny = ["width", "height", "max-width", "max-height"].some((name) => (lengthOf(declared.get(name), size) ?? Infinity) <= TINY);
  const out = /^(?:[1-9]\d\d+)%$/u.test(declared.get("text-indent") ?? "");
  const placed = /absolute|fixed/u.test(declared.get("position") ?? "");
  return (overflow && (tiny || out)) || (placed && isClipped(declared.get("clip") ?? "")) || isCutOut(declared.get("clip-path") ?? "");
}

function isSmall(declared: Declared): boolean {
  const transform = declared.get("transform") ?? "";
  const scale = /scale(?:3d|x|y)?\(([\d.]+)/u.exec(transform)?.[1] ?? declared.get("scale");
  return (scale !== undefined && parseFloat(scale) < 0.1) || /rotate[xy]\((?:90|270)deg\)/u.test(transform);
}

/** Why nothing in an element is seen. */
function reasonIn(element: Element, declared: Declared, around: Look, size: number, opacity: number): Reason | undefined {
  if (declared.get("display") === "none" || declared.get("content-visibility") === "hidden") return "display";
  if (element.getAttribute("aria-hidden") === "true") return "label";
  if (opacity < FAINTEST) return "opacity";
  if (isMasked(declared.get("mask-image") ?? declared.get("-webkit-mask-image") ?? "", declared.get("mask-size") ?? declared.get("-webkit-mask-size") ?? "")) return "mask";
  if (isCut(declared, size)) return "clip";
  if (isAway(declared, size)) return "place";
  if (isSmall(declared)) return "size";
  const under = around.grounded && parseInt(declared.get("z-index") ?? "0", 10) < 0 && declared.has("position");
  return under ? "cover" : undefined;
}

function sizeIn(declared: Declared, around: number): number {
  return lengthOf(declared.get("font-size"), around) ?? around;
}

/** What is behind the texts of an element. One that is placed may stand on another that it is not in. */
function groundIn(own: Colour | "unknown" | undefined, declared: Declared, around: Look): Colour | undefined {
  if (own === "unknown") return undefined;
  if (own !== undefined) return laidOn(own, around.ground ?? WHITE);
  return /relative|absolute|fixed|sticky/u.test(declared.get("position") ?? "") ? undefined : around.ground;
}

function lookIn(element: Element, declared: Declared, around: Look): Look {
  if (declared.size === 0 && !element.hasAttribute("aria-hidden") && !element.hasAttribute("bgcolor") && !element.hasAttribute("color")) return around;
  const size = sizeIn(declared, around.size);
  const faint = Number(/opacity\(([\d.]+)\)/u.exec(declared.get("filter") ?? "")?.[1] ?? "1");
  // What a page makes appear bit by bit is seen later.
  const appears = declared.has("transition") || declared.has("animation");
  const opacity = appears ? around.opacity : around.opacity * parseFloat(declared.get("opacity") ?? "1") * faint;
  const visibility = declared.get("visibility");
  const inLetters = /\btext\b/u.test(declared.get("background-clip") ?? declared.get("-webkit-background-clip") ?? "");
  const own = inLetters ? "unknown" : groundOf(declared, element);
  const fill = declared.get("-webkit-text-fill-color") ?? declared.get("color") ?? element.getAttribute("color") ?? "";
  const shadowed = (declared.get("text-shadow") ?? "none") !== "none";
  return {
    reason: around.reason ?? reasonIn(element, declared, around, size, opacity),
    visible: /^(?:visible|initial)$/u.test(visibility ?? "") || (around.visible && !/^(?:hidden|collapse)$/u.test(visibility ?? "")),
    opacity,
    colour: parseColour(fill) ?? around.colour,
    ground: groundIn(own, declared, around),
    grounded: around.grounded || own !== undefined,
    size,
    clear: around.clear || inLetters || shadowed,
  };
}

function reasonOf({ reason, visible, size, colour, ground, opacity, clear }: Look): Reason | undefined {
  if (reason !== undefined) return reason;
  if (!visible) return "visibility";
  if (size <= TINY) return "size";
  if (clear) return undefined;
  const over: Colour = [colour[0], colour[1], colour[2], colour[3] * opacity];
  return over[3] < FAINTEST || (ground && isNear(laidOn(over, ground), ground)) ? "colour" : undefined;
}

/** True for what is not there for a reader, whatever a sheet says. */
const isOut = (element: Element): boolean =>
  element.hasAttribute("hidden") ||
  element.hasAttribute("popover") ||
  (element.nodeName === "DIALOG" && !element.hasAttribute("open")) ||
  (element.parentElement?.nodeName === "DETAILS" && !element.parentElement.hasAttribute("open") && element !== element.parentElement.querySelector("summary"));

/** Takes out of a page that is not drawn what nobody would see of it. */
export function* leaveUnseen(doc: Document, sheets: readonly string[]): Steps<void> {
  const declared = yield* declaredIn(doc, sheets);
  // A sheet from elsewhere may give the page any ground.
  const ground = doc.querySelector("link[rel~=stylesheet]") ? undefined : WHITE;
  const root: Look = { reason: undefined, visible: true, opacity: 1, colour: BLACK, ground, grounded: false, size: SIZE, clear: false };
  const found: { node: Text; prose: number; reason: Reason | undefined }[] = [];
  const out: Element[] = [];
  const labels: Element[] = [];
  const todo: { node: Node; around: Look }[] = [{ node: doc.documentElement, around: root }];
  for (let step = todo.pop(), n = 1; step; step = todo.pop(), n++) {
    if (n % STEP === 0) yield;
    const { node, around } = step;
    if (node instanceof Text && /\S/u.test(node.data)) found.push({ node, prose: proseOf(node.data), reason: reasonOf(around) });
    if (!(node instanceof Element) || node.nodeName === "HEAD") continue;
    if (isOut(node)) {
      out.push(node);
      continue;
    }
    if (node.getAttribute("aria-hidden") === "true") labels.push(node);
    const look = lookIn(node, declared(node), around);
    for (let child = node.lastChild; child; child = child.previousSibling) todo.push({ node: child, around: look });
  }
  const reasons = believed(found);
  for (const { node, reason } of found) if (reason !== undefined && reasons.has(reason)) node.remove();
  for (const element of out) element.remove();
  // What had to be kept is read like the rest.
  for (const element of labels) element.removeAttribute("aria-hidden");
}
