/** Packs and unpacks projects in a thread of its own: the page stays awake, however much it is. */
import { expose, transfer } from "comlink";
import JSZip from "jszip";
import { LIMITS } from "../core/limits";
import { partsOf } from "../read/library/unpack";

const NAME = "project.json";

/** JSON escapes some letters, and says more than the text. */
const MOST = 4 * LIMITS.total;

/** The same project gives the same file, which does not say when it was made. */
const DATE = new Date(Date.UTC(1980, 0, 1));

const thread = {
  /** The bytes of a project file. */
  async pack(project: unknown): Promise<Uint8Array<ArrayBuffer>> {
    const zip = new JSZip().file(NAME, JSON.stringify(project), { date: DATE });
    const bytes = (await zip.generateAsync({ type: "uint8array", compression: "DEFLATE", mimeType: "application/zip" })) as Uint8Array<ArrayBuffer>;
    return transfer(bytes, [bytes.buffer]);
  },

  /** The value in a project file; nothing if it is damaged. */
  async unpack(bytes: ArrayBuffer): Promise<unknown> {
    try {
      const [part] = await partsOf(await JSZip.loadAsync(bytes, { checkCRC32: true }), MOST, (name) => name === NAME);
      return part && (JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(part.bytes)) as unknown);
    } catch {
      return undefined;
    }
  },
};

export type ProjectThread = typeof thread;

expose(thread);
