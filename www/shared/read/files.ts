/** The way in for files. What reads them, and what is said of those that can't be read, comes with the first one. */
import { say } from "../store/notice";
import type { Library, PendingFile, Take } from "./reader";

let kinds: readonly string[] = [];
let library: (() => Promise<Library>) | undefined;

/** Offers files of more kinds, by the usual endings of their names. */
export function offerKinds(more: readonly string[], load: () => Promise<Library>): void {
  kinds = more;
  library = load;
}

/** The kinds of files that can be read, by the usual endings of their names. */
export const fileKinds = (): string[] => ["txt", "md", "html", ...kinds];

/** What the dialogue for choosing files offers. */
export const accepted = (): string => [...fileKinds(), "text", "markdown", "htm", "xhtml"].map((ending) => `.${ending}`).join(",");

/** Reads files one after another; those that can't be read are named, with the reason, and do not spoil the rest. */
export async function takeAll(sources: Iterable<PendingFile>, take?: Take): Promise<void> {
  const reading = await import("./read-files").catch(() => undefined);
  if (reading) await reading.readAll([...sources], fileKinds(), library, take);
  else say({ text: "faultWasm", tone: "bad" });
}

export const takeFiles = (files: Iterable<File>, take?: Take): Promise<void> =>
  takeAll(Array.from(files, (file) => ({ name: file.name, open: () => Promise.resolve(file) })), take);
