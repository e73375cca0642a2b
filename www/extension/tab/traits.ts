/** What is asked of the computed style of an element. Each question costs, on pages of many elements, so each is put once. */
import type { Colour } from "../../shared/read/colour";
import { ownGround } from "./ground";

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
