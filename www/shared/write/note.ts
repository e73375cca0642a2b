/** The summary as a note in another program on this machine, which is opened by a link of its own. Nothing goes over the network. */
import { signal } from "@preact/signals";

/** Obsidian takes the text from the clipboard: links have an end that summaries pass. */
export const OBSIDIAN = "obsidian://new?name={title}&clipboard=true";

/** The link of the program that takes notes; `{title}` and `{text}` stand for what is put in their places. */
export const noteLink = signal(OBSIDIAN);

/** Longer links are cut off, or not opened, by what opens them. */
const LONGEST = 32_000;
/** A browser opens these itself: an address of the web would send the text away, and others would run or show it. */
const OWN = /^(?:https?|wss?|ftp|file|javascript|data|blob|about|view-source|mailto|chrome(?:-\w+)?|edge|moz-\w+|resource|filesystem|jar):/iu;

/** True for a link that opens a program. */
export const isNoteLink = (text: string): boolean => /^[a-z][a-z\d+.-]*:./iu.test(text) && !OWN.test(text) && URL.canParse(text);

/** The link with title and text in their places; nothing if it would be too long. */
export function linkOfNote(title: string, text: string): string | undefined {
  // No system lets these be in the name of a file, which a note is for many programs.
  const name = title.replaceAll(/[\\/:*?"<>|#^[\]]+/gu, " ").replaceAll(/\s+/gu, " ").trim();
  const link = noteLink.value.replaceAll(/\{(?:title|text)\}/gu, (part) => encodeURIComponent((part === "{title}" ? name : text).replaceAll(/\p{Cs}/gu, "\ufffd")));
  return link.length > LONGEST ? undefined : link;
}
