/** A reader for the little of ZIP that office documents use. */

/** A part of a document that unpacks to more than this is not a text that someone wrote. */
const LARGEST = 64 * 1024 * 1024;

const END = 0x06054b50;
const ENTRY = 0x02014b50;

interface Place {
  method: number;
  offset: number;
  size: number;
}

function places(bytes: Uint8Array): Map<string, Place> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Error("not a ZIP file");
  const found = new Map<string, Place>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === ENTRY; left--) {
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number];
    found.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), {
      method: view.getUint16(at + 10, true),
      offset: view.getUint32(at + 42, true),
      size: view.getUint32(at + 20, true),
    });
    at += 46 + name + extra + comment;
  }
  return found;
}

/** Unpacks one part of a ZIP file. */
export async function unzip(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Uint8Array> {
  const place = places(bytes).get(name);
  if (!place) throw new Error(`no ${name} in it`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = place.offset + 30 + view.getUint16(place.offset + 26, true) + view.getUint16(place.offset + 28, true);
  const packed = bytes.subarray(start, start + place.size);
  if (place.method === 0) return packed;
  if (place.method !== 8) throw new Error("packed in a way that is not supported, or encrypted");
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return gather(stream, LARGEST);
}

/** All of a stream, unless it is more than `limit` bytes: then it is given up at once. */
export async function gather(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      throw new Error("it unpacks to more than is sensible");
    }
    parts.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
