/**
 * Merges two lists of one desk that was changed in two places at once. What one place did since both last agreed is done to the list
 * of the other: what it removed is gone, whatever the other did to it; what it added is there; of an edit, only what it changed counts.
 */

import type { Flags } from "./item";

/** What a list tells of an article: which one it is, in which edition, and with which flags. */
export interface Entry extends Flags {
  id: string;
  /** Another one for each change of the article itself. */
  edition: string;
  /** What the article is called. */
  letter: string;
}

const alike = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/** Joins two versions of one value: a field that changed here since `base` counts, and otherwise the field of the other. */
export function joined<T extends object>(base: T | undefined, mine: T, theirs: T): T {
  const all = (Object.keys(mine) as (keyof T)[]).map((key) => [key, alike(mine[key], base?.[key]) ? theirs[key] : mine[key]]);
  return Object.fromEntries(all) as T;
}

const byId = (list: readonly Entry[]) => new Map(list.map((entry) => [entry.id, entry]));

/** True if what stayed from one list to the other did not stay in the same order. */
function isMoved(base: readonly Entry[], mine: readonly Entry[]): boolean {
  const [before, after] = [byId(base), byId(mine)];
  const stayed = base.filter(({ id }) => after.has(id));
  return mine.filter(({ id }) => before.has(id)).some(({ id }, n) => id !== stayed[n]?.id);
}

/** Both lists as one, in the order of the first. An entry of the second alone stands before the one that it precedes there, or at the end. */
function laidTogether(first: readonly Entry[], second: readonly Entry[]): Entry[] {
  const known = byId(first);
  const before = new Map<string, Entry[]>();
  let loose: Entry[] = [];
  for (const entry of second) {
    if (!known.has(entry.id)) loose.push(entry);
    else if (loose.length > 0) {
      before.set(entry.id, loose);
      loose = [];
    }
  }
  return [...first.flatMap((entry) => [...(before.get(entry.id) ?? []), entry]), ...loose];
}

/** The list of the others with all that was done here since the lists were the same. */
export function merge(base: readonly Entry[], mine: readonly Entry[], theirs: readonly Entry[]): Entry[] {
  const [was, here, there] = [byId(base), byId(mine), byId(theirs)];
  const all = isMoved(base, mine) ? laidTogether(mine, theirs) : laidTogether(theirs, mine);
  return all.flatMap(({ id }) => {
    const [own, other] = [here.get(id), there.get(id)];
    if (own && other) return [joined(was.get(id), own, other)];
    // One of the two has it: the other removed it, or never knew it.
    const one = own ?? other;
    return one && !was.has(id) ? [one] : [];
  });
}

/** True if two lists tell the same. */
export const isSameList = (one: readonly Entry[], other: readonly Entry[]): boolean =>
  one.length === other.length &&
  one.every((entry, n) => {
    const twin = other[n];
    return twin !== undefined && (Object.keys(entry) as (keyof Entry)[]).every((key) => alike(entry[key], twin[key]));
  });
