/** Opens an archive and counts what it really unpacks to, since what a hostile file declares can't be trusted. It runs in threads of its own. */
import JSZip from "jszip";

/** What the types of JSZip leave out, and its documentation does not. */
interface Part {
  internalStream: (type: "uint8array") => JSZip.JSZipStreamHelper<Uint8Array>;
}

/** Unpacks a part, as long as it has no more bytes than these. */
function unpack(part: Part, left: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream = part.internalStream("uint8array");
    stream
      .on("data", (chunk) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size <= left) return;
        stream.pause();
        reject(new Error("it unpacks to more than is sensible"));
      })
      .on("error", reject)
      .on("end", () => {
        const whole = new Uint8Array(size);
        let at = 0;
        for (const chunk of chunks) {
          whole.set(chunk, at);
          at += chunk.length;
        }
        resolve(whole);
      })
      .resume();
  });
}

/** A part of an archive. */
export interface Unpacked {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** All parts of an archive that are wanted, in its order; together they may have no more bytes than these. */
export async function partsOf(zip: JSZip, most: number, isWanted: (name: string) => boolean = () => true): Promise<Unpacked[]> {
  const parts: Unpacked[] = [];
  let left = most;
  for (const part of Object.values(zip.files)) {
    if (part.dir || !isWanted(part.name)) continue;
    const bytes = await unpack(part as unknown as Part, left);
    left -= bytes.length;
    parts.push({ name: part.name, bytes });
  }
  return parts;
}
