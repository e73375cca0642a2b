/** What CSS cuts off, fades out or fills in, as it is written in a style. */
import { parseColour, isNear, type Colour } from "./colour";

/** Below this opacity, nobody sees a colour or a text. */
export const FAINTEST = 0.05;
/** From this opacity on, a colour hides what is behind it. */
export const FULL = 0.95;
/** A box that is no larger shows nothing to read, in pixels. */
export const TINY = 2;

const numbersIn = (written: string) => Array.from(written.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gu), ([found]) => Number(found));

/** True for a `clip` that leaves nothing. */
export function isClipped(clip: string): boolean {
  if (!clip.startsWith("rect(") || clip.includes("auto")) return false;
  const [top = 0, right = 0, bottom = 0, left = 0] = numbersIn(clip);
  return right - left <= TINY || bottom - top <= TINY;
}

/** By how much the insets of two sides meet or pass each other, in pixels, or in the hundredth of a box that is not known. */
function overlapsOf(written: string, { width, height }: { width: number; height: number }): number[] {
  const given = (/^inset\(([^)]*?)(?: round [^)]*)?\)/u.exec(written)?.[1] ?? "").trim().split(/\s+/u);
  // As in all of CSS, a side that is not named is as the one across.
  const [top = "0", right = top, bottom = top, left = right] = given;
  const pixels = (one: string, whole: number) => (one.endsWith("%") ? (parseFloat(one) / 100) * whole : parseFloat(one));
  return [pixels(top, height) + pixels(bottom, height) - height, pixels(left, width) + pixels(right, width) - width];
}

/** True for a `clip-path` that leaves nothing of a box. Where that is not known, hundredths tell, and pixels don't. */
export function isCutOut(path: string, box?: { width: number; height: number }): boolean {
  if (path.startsWith("inset(")) return (box ?? /px|em/u.exec(path) === null) && overlapsOf(path, box ?? { width: 100, height: 100 }).some((over) => over >= -TINY);
  if (/^(?:circle|ellipse)\(/u.test(path)) return numbersIn(path.replace(/ at .*$/u, "")).some((radius) => radius <= 1);
  const points = path.startsWith("polygon(") ? path.split(",").map(numbersIn) : [];
  const area = points.reduce((sum, [x = 0, y = 0], n) => {
    const [nextX = 0, nextY = 0] = points[(n + 1) % points.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return points.length > 0 && Math.abs(area) <= TINY;
}

/** The colours of an image that is a mere run of them; none of one that is a picture, too. */
function coloursIn(image: string): Colour[] {
  if (!/gradient\(/u.test(image) || /url\(/u.test(image)) return [];
  const inside = image.replaceAll(/[a-z-]*gradient\(/gu, " ");
  return Array.from(inside.matchAll(/#[\da-f]{3,8}\b|[a-z]+\([^()]*\)|\b[a-z]+\b/giu), ([found]) => parseColour(found)).filter((one) => one !== undefined);
}

/** The one colour of an image, if it has but one and nothing shines through. */
export function colourOfImage(image: string): Colour | undefined {
  const [first, ...others] = coloursIn(image);
  return first && [first, ...others].every((one) => one[3] >= FULL && isNear(one, first)) ? first : undefined;
}

/** True for a mask that leaves nothing. */
export function isMasked(image: string, size: string): boolean {
  if (image === "none" || image === "") return false;
  const colours = coloursIn(image);
  return (colours.length > 0 && colours.every((one) => one[3] < FAINTEST)) || size.split(" ").some((one) => /^0(?:px|%)?$/u.test(one));
}
