import { batch } from "@preact/signals";
import { LIMITS, MB } from "../core/limits";
import type { Draft } from "../store/item";
import { say, type NoticeLine } from "../store/notice";
import { decode } from "./decode";
import { takeFile } from "./intake";
import { UnreadableFile } from "./unreadable-file";

const texts = { unknown: "fileUnknown", large: "fileLarge", empty: "fileEmpty", locked: "fileLocked" } as const;

type Reader = (bytes: Uint8Array<ArrayBuffer>) => Promise<Draft>;

/** Readers of files that are neither plain text nor HTML, by the ending of the name. They are large, so each is loaded when it is needed. */
const readers = new Map<string, () => Promise<Reader>>();

/** Names a reader. Where there is no room for one, such files are not offered. */
export function registerReader(ending: string, load: () => Promise<Reader>): void {
  readers.set(ending, load);
}

const endings = () => ["txt", "md", "html", ...readers.keys()];

/** What the dialogue for choosing files offers. */
export const accepted = (): string => ["text", "markdown", "htm", "xhtml", ...endings()].map((ending) => `.${ending}`).join(",");

async function read(file: File): Promise<Draft> {
  if (file.size > LIMITS.file) throw new UnreadableFile("large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = file.type === "application/pdf" ? "pdf" : (/\.(\w+)$/u.exec(file.name.toLowerCase())?.[1] ?? "");
  const load = readers.get(kind);
  if (load) return (await load())(bytes);
  if (/^x?html?$/u.test(kind) || file.type === "text/html") return (await import("./html")).articleOf(decode(bytes));
  if (/^(?:txt|text|md|markdown)$/u.test(kind) || file.type.startsWith("text/")) return { text: decode(bytes).replace(/^\ufeff/u, "") };
  throw new UnreadableFile("unknown");
}

/** The name of a file as it may stand in the middle of a sentence: in one line, and without what turns the writing round. */
const plain = (name: string) => name.replaceAll(/[\p{Bidi_Control}\p{Control}]+/gu, " ").slice(0, 200);

/** Why a file could not be read. */
function whyNot(name: string, error: unknown): NoticeLine {
  const values = { name: plain(name), n: LIMITS.file / MB, kinds: endings().join(", ") };
  if (error instanceof UnreadableFile) return { text: texts[error.why], values };
  return { text: "fileFailed", values: { ...values, why: error instanceof Error ? error.message : String(error) } };
}

/** Says of each file that could not be read why. */
function sayUnread(failed: readonly NoticeLine[]): void {
  const [first] = failed;
  if (first && failed.length === 1) say({ ...first, tone: "bad" });
  else if (first) say({ text: "filesFailed", tone: "bad", values: { n: failed.length }, lines: [...failed] });
}

/** A file that may be gone by the time it is opened. */
export interface PendingFile {
  name: string;
  open: () => Promise<File>;
}

/** What was read within this many milliseconds is taken at once, since the desk is drawn, summarized and kept anew each time. */
const TOGETHER = 250;

/** Reads files one after another; those that can't be read are named, with the reason, and do not spoil the rest. */
export async function takeAll(sources: Iterable<PendingFile>, take: (draft: Draft) => void = takeFile): Promise<void> {
  const failed: NoticeLine[] = [];
  const ready: Draft[] = [];
  let since = performance.now();
  const takeReady = () =>
    batch(() => {
      for (let draft = ready.shift(); draft; draft = ready.shift()) take(draft);
    });
  for (const { name, open } of sources) {
    try {
      const file = await open();
      if (file.size > 1_000_000) say({ text: "fileReading", tone: "plain", values: { name: plain(name) } });
      const draft = await read(file);
      if (draft.text.trim() === "") throw new UnreadableFile("empty");
      ready.push(draft);
      if (performance.now() - since < TOGETHER) continue;
      // To decode a large file and to take it in are two pieces of work, and the page goes on in between.
      await new Promise((done) => setTimeout(done));
      takeReady();
      since = performance.now();
    } catch (error) {
      failed.push(whyNot(name, error));
      sayUnread(failed);
    }
  }
  takeReady();
  // What was said since may have taken the place of it.
  if (failed.length > 1) sayUnread(failed);
}

export const takeFiles = (files: Iterable<File>, take?: (draft: Draft) => void): Promise<void> =>
  takeAll(Array.from(files, (file) => ({ name: file.name, open: () => Promise.resolve(file) })), take);
