/** A text about the articles on the desk that is held against them, and what they say of it. It is kept as other work is. */
import { batch, effect, signal } from "@preact/signals";
import { bytesOf, MB } from "../core/limits";
import { isRecord } from "../core/record";
import type { Check, CheckedSentence, Options } from "../core/types";
import { items } from "./desk";
import type { Item } from "./item";
import { offerUndo, say } from "./notice";
import { asked, hide } from "./panel";
import { forgets, keptIn, recalled, warnOnce } from "./persist";
import { articlesOf, client, result } from "./result";
import { story } from "./story";
import { Work } from "./work";

/** What the reader looks at: the summary, or a text that is checked. */
export const view = signal<"summary" | "check">("summary");
export const text = signal("");
/** True while the reader writes the text. */
export const writing = signal(false);

/** What the articles say of a text, with the articles that its numbers mean. */
export interface Checked {
  check: Check;
  text: string;
  items: readonly Item[];
}

export const checked = signal<Checked | undefined>(undefined);

interface Job {
  text: string;
  items: readonly Item[];
  options: Options;
}

/** What is to be checked now; nothing while nobody looks, or while the articles are still being read. */
function wanted(): Job | undefined {
  const now = result.value;
  const ready = now && now.items === items.value && view.value === "check" && !writing.value && text.value.trim() !== "";
  return ready ? { text: text.value, items: now.items, options: now.options } : undefined;
}

export const checking = new Work<Job>(async (job, attendance) => {
  checked.value = { ...job, check: await client.check(articlesOf(job.items), job.text, job.options, attendance) };
}, wanted);

effect(() => {
  const job = wanted();
  if (job) checking.want(job);
  else if (items.value.length === 0) checked.value = undefined;
});

/** The sentence of the text that starts at a place, if it still does. */
export const sentenceAt = (start: number): CheckedSentence | undefined => checked.value?.check.sentences.find((one) => one.start === start);

/** The place of the sentence whose evidence is shown. */
export const chosenStart = (): number | undefined => (asked.value?.kind === "checked" ? asked.value.start : undefined);

/** Shows the summary or the text; what was open beside the other is closed. */
export function look(at: typeof view.value): void {
  if (view.value === at) return;
  hide();
  view.value = at;
}

/** The most that is checked, in bytes: a book. */
const MOST = MB;

/** Says that a text is too much to be checked; false if it is not. */
export function tooLarge(next: string): boolean {
  if (next.length <= MOST && bytesOf(next) <= MOST) return false;
  say({ text: "checkLarge", tone: "bad", values: { mb: MOST / MB } });
  return true;
}

function put(next: string): void {
  if (asked.value?.kind === "checked") hide();
  text.value = next;
  plan();
}

/** What the reader writes. */
export const write = (next: string): void => put(next);

/** Takes a text to be checked, in place of the one that is there. False if it is too large. */
export function take(next: string): boolean {
  if (tooLarge(next)) return false;
  const before = text.value;
  batch(() => {
    put(next);
    writing.value = false;
  });
  if (before.trim() !== "" && before !== next) offerUndo("checkTaken", undefined, () => put(before));
  return true;
}

export function clear(): void {
  const before = text.value;
  batch(() => {
    put("");
    checked.value = undefined;
  });
  offerUndo("checkRemoved", undefined, () => put(before));
}

/** The name under which it is kept. */
export const KEPT = "checked text";
const PAUSE = 300;

let timer: ReturnType<typeof setTimeout> | undefined;

function unplan(): void {
  clearTimeout(timer);
  timer = undefined;
}

const record = (): [string, unknown] => [KEPT, { text: text.value, view: view.value }];

/** Keeps it now. Fulfils with true when it is kept, or with false when the reader has been told that it can't be. */
export async function kept(): Promise<boolean> {
  unplan();
  try {
    await keptIn?.put([record()]);
    return true;
  } catch {
    warnOnce();
    return false;
  }
}

/** Keeps the text soon: not at each key that is pressed. */
function plan(): void {
  unplan();
  timer = setTimeout(() => void kept(), PAUSE);
}

/** Brings back what was kept, here or in another tab, unless there is something newer here. */
async function recall(first: boolean): Promise<void> {
  const [found] = (await keptIn?.get([KEPT]).catch(() => undefined)) ?? [];
  if (timer !== undefined || writing.value || !isRecord(found) || typeof found["text"] !== "string") return;
  const { text: last } = found;
  batch(() => {
    if (text.value !== last) text.value = last;
    if (first && found["view"] === "check") view.value = "check";
  });
}

/** Has the newest text here and in the store, whichever of them had it; nobody writes it any more. */
export async function settleText(): Promise<void> {
  await recalledText;
  if (timer === undefined) await recall(false);
  else await kept();
  writing.value = false;
}

let looked = view.peek();
effect(() => {
  if (view.value !== looked) plan();
  looked = view.value;
});

let known = forgets.peek();
let forgotten = { text: "", view: view.peek() };
effect(() => {
  if (forgets.value === known) return;
  const undone = forgets.value < known;
  known = forgets.value;
  const next = undone ? forgotten : { text: "", view: "summary" as const };
  forgotten = { text: text.peek(), view: view.peek() };
  batch(() => {
    text.value = next.text;
    checked.value = undefined;
    writing.value = false;
    view.value = next.view;
  });
  // What was forgotten is not kept again.
  if (undone) plan();
  else unplan();
});

/** Another story on the desk has another text. */
let onDesk = story.peek().id;
effect(() => {
  if (story.value.id !== onDesk && recalled.peek()) {
    // What is written here is of the story that has left.
    unplan();
    writing.value = false;
    void recall(false);
  }
  onDesk = story.value.id;
});

addEventListener("pagehide", () => {
  if (timer !== undefined) keptIn?.hurry([record()]);
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") void recall(false);
});

/** Fulfils when what was kept is here again. */
export const recalledText = new Promise<void>((done) => {
  effect(() => {
    if (recalled.value) void recall(true).then(done);
  });
});
