/** Unpacks archives in a thread of its own: whatever a hostile one makes it do, the page stays awake. */
import { expose, transfer } from "comlink";
import JSZip from "jszip";
import { partsOf, type Unpacked } from "./unpack";

const FOLDERS = 20;
/** Tells what a browser saved beside a page: it lies in a folder of the page's name. */
function besidePages(names: readonly string[]): (name: string) => boolean {
  const pages = new Set(names.filter((name) => /\.x?html?$/iu.test(name)).map((name) => name.replace(/\.\w+$/u, "")));
  return (name) => pages.size > 0 && name.split("_files/", FOLDERS).some((_, n, all) => n > 0 && pages.has(all.slice(0, n).join("_files/")));
}

/** The parts whose names match, of which there may be no more bytes and no more parts than these; with or without what lies beside saved pages. */
export async function unzip(bytes: ArrayBuffer, wanted: RegExp, most: { bytes: number; parts: number; withBeside: boolean }): Promise<Unpacked[]> {
  const zip = await JSZip.loadAsync(bytes);
  const all = Object.keys(zip.files);
  const isBeside = most.withBeside ? () => false : besidePages(all);
  const names = new Set(all.filter((name) => wanted.test(name) && !isBeside(name)));
  if (names.size > most.parts) throw new Error("it has more parts than is sensible");
  const parts = await partsOf(zip, most.bytes, (name) => names.has(name));
  return transfer(parts, parts.map((part) => part.bytes.buffer));
}

expose(unzip);
