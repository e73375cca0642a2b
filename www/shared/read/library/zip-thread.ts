/** Unpacks archives in a thread of its own: whatever a hostile one makes it do, the page stays awake. */
import { expose, transfer } from "comlink";
import JSZip from "jszip";
import { partsOf, type Unpacked } from "./unpack";

/** The parts whose names match, of which there may be no more bytes and no more parts than these. */
export async function unzip(bytes: ArrayBuffer, wanted: RegExp, most: { bytes: number; parts: number }): Promise<Unpacked[]> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => wanted.test(name));
  if (names.length > most.parts) throw new Error("it has more parts than is sensible");
  const parts = await partsOf(zip, most.bytes, (name) => wanted.test(name));
  return transfer(parts, parts.map((part) => part.bytes.buffer));
}

expose(unzip);
