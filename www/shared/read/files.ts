/** The way in for files. What reads them, and what is said of those that can't be read, comes with the first one. */
import { say } from "../store/notice";
import type { PendingFile, Reader, Take } from "./reader";

/** Readers of files that are neither plain text nor HTML, by the ending of the name. They are large, so each is loaded when it is needed. */
const readers = new Map<string, () => Promise<Reader>>();

/** Names a reader. Where there is no room for one, such files are not offered. */
export function registerReader(ending: string, load: () => Promise<Reader>): void {
  readers.set(ending, load);
}

/** What the dialogue for choosing files offers. */
export const accepted = (): string => ["txt", "text", "md", "markdown", "html", "htm", "xhtml", ...readers.keys()].map((ending) => `.${ending}`).join(",");

/** Reads files one after another; those that can't be read are named, with the reason, and do not spoil the rest. */
export async function takeAll(sources: Iterable<PendingFile>, take?: Take): Promise<void> {
  const reading = await import("./read-files").catch(() => undefined);
  if (reading) await reading.readAll([...sources], readers, take);
  else say({ text: "faultWasm", tone: "bad" });
}

export const takeFiles = (files: Iterable<File>, take?: Take): Promise<void> =>
  takeAll(Array.from(files, (file) => ({ name: file.name, open: () => Promise.resolve(file) })), take);
