/** Colours of a page, to tell whether a text differs from what is behind it. */

/** Red, green and blue up to 255, and how much of it there is, up to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const WHITE: Colour = [255, 255, 255, 1];

/** Two colours that differ by no more than this in red, green and blue look like one: it is less than the palest grey in use for text. */
const NEAR = 16;

/** Colours that were read, by how they were written: a page has few. */
const known = new Map<string, Colour | undefined>();
const MOST = 2_000;

/** A colour as it is written in a style; nothing if it is none. */
export function parseColour(written: string): Colour | undefined {
  if (known.has(written)) return known.get(written);
  const colour = plainColour(written) ?? drawnColour(written);
  if (known.size < MOST) known.set(written, colour);
  return colour;
}

function plainColour(written: string): Colour | undefined {
  const [, red, green, blue, alpha = "1"] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/u.exec(written) ?? [];
  return red === undefined ? undefined : [Number(red), Number(green), Number(blue), Number(alpha)];
}

/** A colour that nobody asks for. */
const NONE = "#010203";

let canvas: OffscreenCanvasRenderingContext2D | null | undefined;

/** A name, or a colour of another space: the browser itself says what it is, by drawing it. */
function drawnColour(written: string): Colour | undefined {
  canvas ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (!canvas || written === "" || /^currentcolor$/iu.test(written)) return undefined;
  canvas.clearRect(0, 0, 1, 1);
  // What is no colour by itself, such as one to be inherited, leaves the one before.
  canvas.fillStyle = NONE;
  canvas.fillStyle = written;
  if (canvas.fillStyle === NONE) return undefined;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** What is seen of a colour that lies on another. */
export function laidOn([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour {
  const mix = (over: number, under: number) => over * alpha + under * (1 - alpha);
  return [mix(red, r), mix(green, g), mix(blue, b), 1];
}

/** True for two colours that nobody can tell apart. */
export const isNear = (one: Colour, other: Colour): boolean => [0, 1, 2].every((n) => Math.abs(Number(one[n]) - Number(other[n])) <= NEAR);
