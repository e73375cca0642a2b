/** What is read from the computed style of an element: each once, since each takes time on pages of many elements. */
import { parseColour, type Colour } from "../../shared/read/unseen/colour";
import { colourOfImage, FAINTEST } from "../../shared/read/unseen/clipping";

export interface Traits {
  display: string;
  position: string;
  /** The level at which it is painted, where it has one. */
  level: number;
  moved: boolean;
  opacity: number;
  filter: string;
  overflow: string;
  /** The browser draws nothing that is in it ... */
  skipped: boolean;
  /** ... or does not before it comes into sight. */
  lazy: boolean;
  /** What it puts behind its texts. */
  own: Colour | "unknown" | undefined;
}

/** The ground that an element itself puts behind its texts: a colour; nothing, if it is hardly seen; or `unknown`, as for a picture. */
export function ownGround(style: CSSStyleDeclaration): Colour | "unknown" | undefined {
  const { backgroundColor, backgroundImage } = style;
  if (backgroundImage === "none" && backgroundColor === "rgba(0, 0, 0, 0)") return undefined;
  if (style.backgroundClip === "text") return undefined;
  if (backgroundImage !== "none") return colourOfImage(backgroundImage) ?? "unknown";
  const colour = parseColour(backgroundColor);
  if (!colour) return "unknown";
  return colour[3] < FAINTEST ? undefined : colour;
}

export function traitsOf(style: CSSStyleDeclaration, display: string): Traits {
  const { position, opacity, filter, overflow, contentVisibility, transform } = style;
  return {
    display,
    position,
    level: position === "static" ? NaN : parseInt(style.zIndex, 10),
    moved: transform !== "none",
    opacity: Number(opacity) * (filter === "none" ? 1 : Number(/opacity\(([\d.]+)\)/u.exec(filter)?.[1] ?? "1")),
    filter,
    overflow,
    skipped: contentVisibility === "hidden" && display !== "inline" && display !== "contents",
    lazy: contentVisibility === "auto",
    own: ownGround(style),
  };
}
