/** The letters of articles: an article has one for as long as it is on the desk, wherever it stands. */

/** A, B, … Z, AA, AB, … */
export function letterAt(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterAt(Math.floor(place / 26) - 1) + last;
}

/** More letters than anybody has articles. */
export const isLetter = (value: unknown): value is string => typeof value === "string" && /^[A-Z]{1,3}$/u.test(value);

/** The place of a letter in their order. */
const placeOf = (letter: string): number => Array.from(letter).reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1;

export const byLetter = (one: string, other: string): number => placeOf(one) - placeOf(other);

/** The number of colours. Beyond it, only letters tell articles apart. */
const COLOURS = 8;

/** The class that brings the colour of an article. */
export const colourOfLetter = (letter: string): string => `colour-${Math.max(0, placeOf(letter)) % COLOURS}`;

/**
 * The items, each with a letter of its own: those that have one keep it, the first one where two have the same; the others get the
 * first that are free. Letters of articles that are gone, but may come back, are not given to others.
 */
export function lettered<T extends { letter: string }>(items: readonly T[], gone: ReadonlySet<string> = new Set()): T[] {
  const owner = new Map<string, T>();
  for (const item of items) if (isLetter(item.letter) && !owner.has(item.letter)) owner.set(item.letter, item);
  let place = 0;
  const free = () => {
    while (owner.has(letterAt(place)) || gone.has(letterAt(place))) place += 1;
    return letterAt(place);
  };
  return items.map((item) => {
    if (owner.get(item.letter) === item) return item;
    const fresh = { ...item, letter: free() };
    owner.set(fresh.letter, fresh);
    return fresh;
  });
}
