/** Unpacks archives, and packs projects, in a thread of its own: whatever a hostile one makes it do, and however much it is, the page stays awake. */
import { expose, transfer } from "comlink";
import JSZip from "jszip";
import { LIMITS } from "../../core/limits";
import { partsOf, type Unpacked } from "./unpack";

const FOLDERS = 20;
/** Tells what a browser saved beside a page: it lies in a folder of the page's name. */
function besidePages(names: readonly string[]): (name: string) => boolean {
  const pages = new Set(names.filter((name) => /\.x?html?$/iu.test(name)).map((name) => name.replace(/\.\w+$/u, "")));
  return (name) => pages.size > 0 && name.split("_files/", FOLDERS).some((_, n, all) => n > 0 && pages.has(all.slice(0, n).join("_files/")));
}

/** The parts whose names match, of which there may be no more bytes and no more parts than these; with or without what lies beside saved pages. */
async function unzip(bytes: ArrayBuffer, wanted: RegExp, most: { bytes: number; parts: number; withBeside: boolean }): Promise<Unpacked[]> {
  const zip = await JSZip.loadAsync(bytes);
  const all = Object.keys(zip.files);
  const isBeside = most.withBeside ? () => false : besidePages(all);
  const names = new Set(all.filter((name) => wanted.test(name) && !isBeside(name)));
  if (names.size > most.parts) throw new Error("it has more parts than is sensible");
  const parts = await partsOf(zip, most.bytes, (name) => names.has(name));
  return transfer(parts, parts.map((part) => part.bytes.buffer));
}

/** The one part of a project file. */
const PROJECT = "project.json";

/** JSON escapes some letters, and says more than the text. */
const LARGEST_PROJECT = 4 * LIMITS.total;

/** The same project gives the same file, which does not say when it was made. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/** The bytes of a project file. */
async function packProject(project: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip().file(PROJECT, JSON.stringify(project), { date: DATE });
  const bytes = (await zip.generateAsync({ type: "uint8array", compression: "DEFLATE", mimeType: "application/zip" })) as Uint8Array<ArrayBuffer>;
  return transfer(bytes, [bytes.buffer]);
}

/** The value in a project file; nothing if it is damaged. */
async function unpackProject(bytes: ArrayBuffer): Promise<unknown> {
  try {
    const [part] = await partsOf(await JSZip.loadAsync(bytes, { checkCRC32: true }), LARGEST_PROJECT, (name) => name === PROJECT);
    return part && (JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(part.bytes)) as unknown);
  } catch {
    return undefined;
  }
}

const thread = { unzip, packProject, unpackProject };

export type ZipThread = typeof thread;

expose(thread);
