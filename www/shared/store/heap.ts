/** What is done to many articles at once, as one step. */
import type { Key } from "../i18n";
import { items, lay } from "./desk";
import { endStep } from "./history";
import type { Item } from "./item";
import { offerUndo } from "./notice";

/** Does something to the articles of these ids, which the text says, and offers to undo it. */
function toAll(ids: ReadonlySet<string>, text: Key, change: (item: Item) => Item | undefined): void {
  endStep();
  lay(items.value.flatMap((item) => (ids.has(item.id) ? (change(item) ?? []) : item)));
  offerUndo(text, { n: ids.size });
}

/** Counts articles in that seem to be about something else. */
export const countAllIn = (ids: ReadonlySet<string>): void => toAll(ids, "manyIncluded", (item) => ({ ...item, included: true }));

/** Counts each article as a source of its own. */
export const countAllApart = (ids: ReadonlySet<string>): void => toAll(ids, "comparedApart", (item) => ({ ...item, apart: true, together: "" }));

export const removeAll = (ids: ReadonlySet<string>): void => toAll(ids, "manyRemoved", () => undefined);
