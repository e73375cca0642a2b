/** What is open beside the summary. */
import { computed, signal } from "@preact/signals";
import type { SummarySentence } from "../core/types";
import type { Range } from "../core/ranges";
import type { About, SentenceKey } from "./item";
import { result } from "./result";

/** The evidence for a sentence: of the summary, or of the text that is checked, by its place there. */
export type Asked = { kind: "evidence"; sentence: SentenceKey } | { kind: "checked"; start: number };

export type Panel =
  | Asked
  | { kind: "article"; id: string; lit?: Range; from?: Asked }
  | { kind: "divide"; id: string }
  | { kind: "edit"; id: string; field?: About | "text" }
  | { kind: "why" };

export const panel = signal<Panel | undefined>(undefined);

let opener: HTMLElement | undefined;

/** Takes over what the reader has written about an article; false if it does not fit, of which the reader is told. */
function takeOver(): boolean {
  if (!isUnsaved()) return true;
  document.querySelector<HTMLFormElement>(".editor")?.requestSubmit();
  return panel.value?.kind !== "edit";
}

/** Opens something; closing it gives the focus back to where it was. */
export function show(next: Panel): void {
  if (!takeOver()) return;
  if (!panel.value && document.activeElement instanceof HTMLElement) opener = document.activeElement;
  panel.value = next;
}

export function hide(): void {
  if (!panel.value || !takeOver()) return;
  panel.value = undefined;
  if (opener?.isConnected) opener.focus();
  opener = undefined;
}

export function keyOf(sentence: SummarySentence): SentenceKey {
  return { id: result.value?.items[sentence.article]?.id ?? "", start: sentence.start };
}

/** The evidence that is shown, or that a place is shown for. */
export const asked = computed<Asked | undefined>(() => {
  const now = panel.value;
  if (now?.kind === "article") return now.from;
  return now?.kind === "evidence" || now?.kind === "checked" ? now : undefined;
});

/** The sentence of the summary whose evidence or place is shown. */
export const chosen = computed<SentenceKey | undefined>(() => (asked.value?.kind === "evidence" ? asked.value.sentence : undefined));

export const same = (a: SentenceKey | undefined, b: SentenceKey | undefined): boolean =>
  a !== undefined && b !== undefined && a.id === b.id && a.start === b.start;

/** The sentence of a key, if the summary still has it. */
export function find(key: SentenceKey): SummarySentence | undefined {
  const summary = result.value?.summary;
  const all = summary ? [summary, ...summary.other_events].flatMap((one) => one.sentences) : [];
  return all.find((sentence) => same(keyOf(sentence), key));
}

/** True if the reader has written something about an article that is not taken over yet, and would be lost. */
export function isUnsaved(): boolean {
  const fields = panel.value?.kind === "edit" ? [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(".editor :is(input, textarea)")] : [];
  return fields.some((field) => field.value !== field.defaultValue);
}
