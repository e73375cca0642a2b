/** Keys for everything that is done often. They only count where nothing is being written. */
import { items } from "./store/desk";
import { redoLast, undoLast } from "./store/notice";
import { hide, show } from "./store/panel";
import { amount, RANGES, setAmount, unit } from "./store/settings";
import { adjusting, composing, helping } from "./store/ui";

/** True where keys and pastes belong to a field. */
export const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("textarea, select, input:not([type=range], [type=checkbox], [type=radio])"));

/** Goes to the next or the last mark of the summary. */
function step(by: number): void {
  const marks = [...document.querySelectorAll<HTMLElement>(".prose .cite")];
  const now = marks.findIndex((mark) => mark === document.activeElement);
  const next = now < 0 ? (by > 0 ? 0 : marks.length - 1) : now + by;
  const mark = marks[Math.max(0, Math.min(marks.length - 1, next))];
  mark?.focus();
  mark?.scrollIntoView({ block: "nearest" });
}

/** Puts the focus into a field, as soon as it is there. */
function focusOn(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

const lengthen = (by: number) => setAmount(amount.value + by * RANGES[unit.value].step);

const actions: Record<string, () => unknown> = {
  "?": () => (helping.value = true),
  n: () => {
    composing.value = true;
    focusOn("paste");
  },
  j: () => step(1),
  k: () => step(-1),
  "+": () => lengthen(1),
  "=": () => lengthen(1),
  "-": () => lengthen(-1),
  f: () => {
    adjusting.value = true;
    focusOn("focus");
  },
  w: () => show({ kind: "why" }),
  c: () => document.querySelector<HTMLElement>("[data-key=copy]")?.click(),
  z: undoLast,
};

/** Does what a key stands for; true if it stands for something. */
export function press(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || document.querySelector("dialog[open]")) return false;
  if (event.key === "Escape") {
    hide();
    return true;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) {
    // A field undoes its own changes; a list has nothing to undo by itself.
    if (inField(event.target) && !(event.target as Element).matches("select")) return false;
    if (key === "z") return event.shiftKey ? redoLast() : undoLast();
    return key === "y" && redoLast();
  }
  if (inField(event.target)) return false;
  const item = /^[1-9]$/u.test(event.key) ? items.value[Number(event.key) - 1] : undefined;
  const action = item ? () => show({ kind: "article", id: item.id }) : actions[key];
  action?.();
  return action !== undefined;
}
