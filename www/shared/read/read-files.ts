/** Reads files, and says of those that can't be read why. It comes with the first file. */
import { batch } from "@preact/signals";
import { LIMITS, MB } from "../core/limits";
import { learn, listed } from "../i18n";
import { en } from "../i18n/files/en";
import type { Heap } from "../store/arriving";
import { keepGuess } from "../store/guessed";
import { say, type NoticeLine } from "../store/notice";
import { decode, isText } from "./decode";
import { readingOf, takeFile } from "./intake";
import { kindOf } from "./kind";
import { isPage } from "./page-source";
import type { Library, PendingFile, ProjectFile, ReadFile, Take } from "./reader";
import { UnreadableFile } from "./unreadable-file";

learn({ en });

const texts = {
  unknown: "fileUnknown", large: "fileLarge", empty: "fileEmpty", locked: "fileLocked", scanned: "fileScanned", oldWord: "fileOldWord", protected: "fileProtected",
  damaged: "fileDamaged", newer: "fileNewer",
} as const;

/** A file, and how much is left for archives if it came in one. */
type Source = PendingFile & { room?: Room };

/** A file as text or HTML, whatever its encoding. */
async function readText(bytes: Uint8Array<ArrayBuffer>, isHtml: boolean, library: Library | undefined): Promise<ReadFile> {
  const first = decode(bytes);
  const { text, encoding, guessed } = first.guessed && library ? decode(bytes, await library.detect()) : first;
  if (!isText(text)) throw new UnreadableFile("unknown");
  const html = isHtml || isPage(text);
  // What follows an article in a page is none that was asked for.
  const { draft, parts } = html ? { draft: await (await import("./html")).articleOf(text), parts: undefined } : await readingOf(text);
  return { draft, parts, ...(guessed && { guess: { bytes, encoding, html } }) };
}

/** How much the archives in one file may unpack to, all together: one in another takes from the same. */
interface Room {
  left: number;
}

/** The files in an archive, as if each had come by itself. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>, name: string, unpack: NonNullable<Library["unpack"]>, room: Room): Promise<Source[]> {
  const parts = await (await unpack())(bytes, room.left);
  room.left -= parts.reduce((sum, part) => sum + part.bytes.length, 0);
  if (parts.length === 0) throw new UnreadableFile("empty");
  return parts.map((part) => ({ name: `${name}: ${part.name}`, open: () => Promise.resolve(new File([part.bytes], part.name)), room }));
}

const isProject = (name: string): boolean => /\.conspectus$/iu.test(name);

/** What is read, or what has to be read in its place. */
async function read(file: File, { name, room }: Source, library: Library | undefined): Promise<ReadFile | readonly Source[] | ProjectFile> {
  // Whatever fits on a desk can be opened again.
  if (file.size > (isProject(file.name) ? LIMITS.total : LIMITS.file)) throw new UnreadableFile("large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOf(bytes, file.name, file.type);
  if (kind.as === "refused") throw new UnreadableFile(kind.why);
  if (kind.as !== "library") return readText(bytes, kind.as === "html", library);
  const { unpack, project, readers = {} } = library ?? {};
  if (kind.kind === "zip" && unpack) return unpacked(bytes, name, unpack, room ?? { left: LIMITS.total });
  if (kind.kind === "conspectus" && project) return (await project())(bytes);
  const load = Object.hasOwn(readers, kind.kind) ? readers[kind.kind] : undefined;
  if (!load) throw new UnreadableFile("unknown");
  const one = await (await load())(bytes);
  return "draft" in one ? one : { draft: one };
}

/** The name of a file as it may stand in the middle of a sentence: in one line, and without what turns the writing round. */
const plain = (name: string) => name.replaceAll(/[\p{Bidi_Control}\p{Control}]+/gu, " ").slice(0, 200);

/** Why a file could not be read; these kinds could have been. */
function whyNot(name: string, error: unknown, kinds: readonly string[]): NoticeLine {
  const values = { name: plain(name), n: LIMITS.file / MB, kinds: listed(kinds) };
  if (error instanceof UnreadableFile) return { text: texts[error.why], values };
  return { text: "fileFailed", values: { ...values, why: error instanceof Error ? error.message : String(error) } };
}

/** Says of each file that could not be read why. */
function sayUnread(failed: readonly NoticeLine[]): void {
  const [first] = failed;
  if (first && failed.length === 1) say({ ...first, tone: "bad" });
  else if (first) say({ text: "filesFailed", tone: "bad", values: { n: failed.length }, lines: [...failed] });
}

function takeRead({ draft, parts, guess }: ReadFile, take: Take): void {
  const id = take(draft, parts);
  if (guess && typeof id === "string") keepGuess(id, guess);
}

/** Opens a project, or hands its articles to whoever wants articles alone. */
async function takeProject({ articles, open }: ProjectFile, take: Take): Promise<void> {
  if (take === takeFile) await open();
  else for (const draft of articles) take(draft);
}

/**
 * What was read within this many milliseconds is taken at once, since the desk is drawn and kept anew each time; after that it is
 * twice as many each time; but nobody waits for longer than this.
 */
const [TOGETHER, LONGEST] = [250, 4000];

/** What was read and is not on the desk yet. */
class Ready {
  readonly take: Take;
  #files: ReadFile[] = [];
  #since = performance.now();
  #together = TOGETHER;

  constructor(take: Take) {
    this.take = take;
  }

  takeAll = (): void => {
    const files = this.#files;
    this.#files = [];
    batch(() => files.forEach((file) => takeRead(file, this.take)));
  };

  /** Adds a file, and takes what there is if it is time for that. */
  async add(file: ReadFile): Promise<void> {
    this.#files.push(file);
    if (performance.now() - this.#since < this.#together) return;
    // To decode a large file and to take it in are two pieces of work, and the page goes on in between.
    await new Promise((done) => setTimeout(done));
    this.takeAll();
    this.#since = performance.now();
    this.#together = Math.min(2 * this.#together, LONGEST);
  }
}

/** Reads files one after another; those that can't be read are named, with the reason, and do not spoil the rest. */
export async function readAll(
  sources: readonly PendingFile[], kinds: readonly string[], load: (() => Promise<Library>) | undefined, take: Take = takeFile,
): Promise<void> {
  // Texts can be read without it.
  const library = await load?.().catch(() => undefined);
  const ready = new Ready(take);
  const heap = library?.begin?.(sources.length, ready.takeAll);
  try {
    await readEach(sources, kinds, library, ready, heap);
  } finally {
    ready.takeAll();
    heap?.end();
  }
}

/** Reads one file after another, until the reader stops that. */
async function readEach(sources: readonly Source[], kinds: readonly string[], library: Library | undefined, ready: Ready, heap?: Heap): Promise<void> {
  const failed: NoticeLine[] = [];
  const waiting = sources.toReversed();
  for (let source = waiting.pop(); source && heap?.isStopped() !== true; source = waiting.pop()) {
    try {
      const parts = await readOne(source, library, ready);
      heap?.count(1, parts.length);
      waiting.push(...parts.toReversed());
    } catch (error) {
      heap?.count(1);
      failed.push(whyNot(source.name, error, kinds));
      sayUnread(failed);
    }
  }
  // What was said since may have taken the place of it.
  if (failed.length > 1) sayUnread(failed);
}

/** Reads a file, and answers what has to be read in its place. */
async function readOne(source: Source, library: Library | undefined, ready: Ready): Promise<readonly Source[]> {
  const file = await source.open();
  if (file.size > 1_000_000) say({ text: "fileReading", tone: "plain", values: { name: plain(source.name) } });
  const one = await read(file, source, library);
  if ("open" in one) {
    ready.takeAll();
    await takeProject(one, ready.take);
    return [];
  }
  if (!("draft" in one)) return one;
  if (one.draft.text.trim() === "") throw new UnreadableFile("empty");
  await ready.add(one);
  return [];
}
