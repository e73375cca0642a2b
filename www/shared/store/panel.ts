/** What is open beside the summary. */
import { computed, signal } from "@preact/signals";
import type { SummarySentence } from "../core/types";
import type { Range } from "../core/ranges";
import { result } from "./result";

/** A sentence by the place that it has in its article, which the slider does not change. */
export interface SentenceKey {
  id: string;
  start: number;
}

export type Panel =
  | { kind: "evidence"; sentence: SentenceKey }
  | { kind: "article"; id: string; lit?: Range; from?: SentenceKey }
  | { kind: "edit"; id: string }
  | { kind: "why" };

export const panel = signal<Panel | undefined>(undefined);

let opener: HTMLElement | undefined;

/** Opens something; closing it gives the focus back to where it was. */
export function show(next: Panel): void {
  if (!panel.value && document.activeElement instanceof HTMLElement) opener = document.activeElement;
  panel.value = next;
}

export function hide(): void {
  if (!panel.value) return;
  panel.value = undefined;
  if (opener?.isConnected) opener.focus();
  opener = undefined;
}

export function keyOf(sentence: SummarySentence): SentenceKey {
  return { id: result.value?.items[sentence.article]?.id ?? "", start: sentence.start };
}

/** The sentence whose evidence or place is shown. */
export const chosen = computed<SentenceKey | undefined>(() => {
  const now = panel.value;
  if (now?.kind === "evidence") return now.sentence;
  return now?.kind === "article" ? now.from : undefined;
});

export const same = (a: SentenceKey | undefined, b: SentenceKey | undefined): boolean =>
  a !== undefined && b !== undefined && a.id === b.id && a.start === b.start;

/** The sentence of a key, if the summary still has it. */
export function find(key: SentenceKey): SummarySentence | undefined {
  const summary = result.value?.summary;
  const all = summary ? [summary, ...summary.other_events].flatMap((one) => one.sentences) : [];
  return all.find((sentence) => same(keyOf(sentence), key));
}
