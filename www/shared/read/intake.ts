/** Every way in ends here: pasted, dropped, picked or shared, it becomes drafts and then articles on the desk. */
import { batch } from "@preact/signals";
import { add, items, splitInto } from "../store/desk";
import type { Draft } from "../store/item";
import { say } from "../store/notice";
import { composing, splitOffer, written } from "../store/ui";
import { evenLines, findSplit } from "./split";

/** Takes a file as one article, and returns its id: only bars say that there are several in it. */
export const takeFile = (draft: Draft): string | undefined => takeDraft(draft, true);

/** What is longer than this is more than an address. */
const LONGEST_ADDRESS = 10_000;

/** True for a text that is nothing but addresses. This page fetches none. */
export const isAddress = (text: string): boolean =>
  text.length < LONGEST_ADDRESS && text.trim().split(/\s+/u).every((word) => /^(?:https?:\/\/|www\.)./iu.test(word));

/** Says what can be done with an address. */
export const sayAddress = (): void => say({ text: "addressOnly", tone: "bad" }, 15000);

/** Takes text as one article, or as several where that is plain to see; false if it is only an address. */
export function takeText(text: string): boolean {
  if (isAddress(text)) {
    sayAddress();
    return false;
  }
  takeDraft({ text });
  return true;
}

export function takeDraft(draft: Draft, whole = false): string | undefined {
  // In one step: several articles in one file are not first read as one.
  return batch(() => put({ ...draft, text: evenLines(draft.text) }, whole));
}

function put(draft: Draft, whole: boolean): string | undefined {
  const split = findSplit(draft.text);
  const twin = items.value.find((item) => item.article.text.trim() === draft.text.trim());
  const id = add([draft])[0]?.id;
  if (id === undefined) return undefined;
  composing.value = written.value !== "";
  if (twin) say({ text: "duplicate", tone: "plain", values: { letter: twin.letter } });
  if (!split) return id;
  if (split.sure) splitInto(id, split.parts);
  else if (!whole) splitOffer.value = { id, parts: split.parts };
  return split.sure ? undefined : id;
}

/** Does what was offered. */
export function acceptSplit(): void {
  const now = splitOffer.value;
  splitOffer.value = undefined;
  if (now) splitInto(now.id, now.parts);
}
