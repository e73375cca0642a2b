import { LIMITS, MB } from "../core/limits";
import type { Draft } from "../store/item";
import { say } from "../store/notice";
import { decode } from "./decode";
import { takeFile } from "./intake";
import { articleOf } from "./lazy";
import { Unreadable } from "./unreadable";

const texts = { unknown: "fileUnknown", large: "fileLarge", empty: "fileEmpty", locked: "fileLocked" } as const;

type Reader = (bytes: Uint8Array<ArrayBuffer>) => Promise<Draft>;

/** Readers of files that are not plain text, by the ending of the name. They are large, so each is loaded when it is needed. */
const readers = new Map<string, () => Promise<Reader>>();

/** Names a reader. Where there is no room for one, such files are not offered. */
export function reads(ending: string, load: () => Promise<Reader>): void {
  readers.set(ending, load);
}

const endings = () => ["txt", "md", "html", ...readers.keys()];

/** What the dialogue for choosing files offers. */
export const accepted = (): string => ["text", "markdown", "htm", "xhtml", ...endings()].map((ending) => `.${ending}`).join(",");

async function read(file: File): Promise<Draft> {
  if (file.size > LIMITS.file) throw new Unreadable("large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = file.type === "application/pdf" ? "pdf" : (/\.(\w+)$/u.exec(file.name.toLowerCase())?.[1] ?? "");
  const load = readers.get(kind);
  if (load) return (await load())(bytes);
  if (/^x?html?$/u.test(kind) || file.type === "text/html") return articleOf(decode(bytes));
  if (/^(?:txt|text|md|markdown)$/u.test(kind) || file.type.startsWith("text/")) return { text: decode(bytes).replace(/^\ufeff/u, "") };
  throw new Unreadable("unknown");
}

/** The name of a file as it may stand in the middle of a sentence: in one line, and without what turns the writing round. */
const plain = (name: string) => name.replaceAll(/[\p{Bidi_Control}\p{Control}]+/gu, " ").slice(0, 200);

/** Says why a file could not be read. */
export function sayUnread(name: string, error: unknown): void {
  const values = { name: plain(name), n: LIMITS.file / MB, kinds: endings().join(", ") };
  if (error instanceof Unreadable) say({ text: texts[error.why], tone: "bad", values });
  else say({ text: "fileFailed", tone: "bad", values: { ...values, why: error instanceof Error ? error.message : String(error) } });
}

/** Reads files one after another; one that can't be read says so and does not spoil the rest. */
export async function takeFiles(files: Iterable<File>, take: (draft: Draft) => void = takeFile): Promise<void> {
  for (const file of files) {
    try {
      if (file.size > 1_000_000) say({ text: "fileReading", tone: "plain", values: { name: plain(file.name) } });
      const draft = await read(file);
      if (draft.text.trim() === "") throw new Unreadable("empty");
      // To decode a large file and to take it in are two pieces of work, and the page goes on in between.
      await new Promise((done) => setTimeout(done));
      take(draft);
    } catch (error) {
      sayUnread(file.name, error);
    }
  }
}
