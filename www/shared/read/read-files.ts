/** Reads files, and says of those that can't be read why. It comes with the first file. */
import { batch } from "@preact/signals";
import { LIMITS, MB } from "../core/limits";
import { learn } from "../i18n";
import { ar } from "../i18n/files/ar";
import { de } from "../i18n/files/de";
import { en } from "../i18n/files/en";
import { es } from "../i18n/files/es";
import { fr } from "../i18n/files/fr";
import { pt } from "../i18n/files/pt";
import type { Draft } from "../store/item";
import { say, type NoticeLine } from "../store/notice";
import { decode } from "./decode";
import { takeFile } from "./intake";
import type { PendingFile, Readers, Take } from "./reader";
import { UnreadableFile } from "./unreadable-file";

learn({ en, de, fr, es, pt, ar });

const texts = {
  unknown: "fileUnknown", large: "fileLarge", empty: "fileEmpty", locked: "fileLocked", scanned: "fileScanned",
} as const;

async function read(file: File, readers: Readers): Promise<Draft> {
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
function whyNot(name: string, error: unknown, readers: Readers): NoticeLine {
  const values = { name: plain(name), n: LIMITS.file / MB, kinds: ["txt", "md", "html", ...readers.keys()].join(", ") };
  if (error instanceof UnreadableFile) return { text: texts[error.why], values };
  return { text: "fileFailed", values: { ...values, why: error instanceof Error ? error.message : String(error) } };
}

/** Says of each file that could not be read why. */
function sayUnread(failed: readonly NoticeLine[]): void {
  const [first] = failed;
  if (first && failed.length === 1) say({ ...first, tone: "bad" });
  else if (first) say({ text: "filesFailed", tone: "bad", values: { n: failed.length }, lines: [...failed] });
}

/** What was read within this many milliseconds is taken at once, since the desk is drawn, summarized and kept anew each time. */
const TOGETHER = 250;

/** Reads files one after another; those that can't be read are named, with the reason, and do not spoil the rest. */
export async function readAll(sources: readonly PendingFile[], readers: Readers, take: Take = takeFile): Promise<void> {
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
      const draft = await read(file, readers);
      if (draft.text.trim() === "") throw new UnreadableFile("empty");
      ready.push(draft);
      if (performance.now() - since < TOGETHER) continue;
      // To decode a large file and to take it in are two pieces of work, and the page goes on in between.
      await new Promise((done) => setTimeout(done));
      takeReady();
      since = performance.now();
    } catch (error) {
      failed.push(whyNot(name, error, readers));
      sayUnread(failed);
    }
  }
  takeReady();
  // What was said since may have taken the place of it.
  if (failed.length > 1) sayUnread(failed);
}
