/** Divides an article where the reader says that another one begins. */
import { splitInto } from "../store/desk";
import { ABOUT, letterAndFlags, type About, type Item } from "../store/item";
import { guessed } from "./outlet/guess";

/** Makes two articles of one, the second from a place in its text on, and returns the id of the second; nothing if that can't be. */
export function divideAt(item: Item, start: number): string | undefined {
  const { text, ...known } = item.article;
  const [before, behind] = [text.slice(0, start).trimEnd(), text.slice(start)];
  const [first, second]: Partial<Record<About, string>>[] = [{}, {}];
  for (const field of ABOUT) {
    const value = known[field];
    if (value === undefined) continue;
    // What only the second part says was found there.
    const part = behind.includes(value) && !before.includes(value) ? second : first;
    if (part) part[field] = value;
  }
  return splitInto(item.id, [guessed({ ...letterAndFlags(item), pinned: [], dropped: [], ...first, text: before }), guessed({ ...second, text: behind })])[1]?.id;
}
