import { signal } from "@preact/signals";

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const theme = signal<Theme>("auto");

export function isTheme(value: unknown): value is Theme {
  return THEMES.some((known) => known === value);
}
