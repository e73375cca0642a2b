/**
 * Names the functions of a WebAssembly file by the order in which they compress best: `node scripts/order.js IN OUT SHORT`. The pass
 * `reorder-functions-by-name` of `wasm-opt` then puts them into it.
 *
 * A compressor refers to what it has seen by how far back that is, and by what stands around it: alike bodies belong side by side.
 * Each function is followed by the one that is most like it of those left, by short runs of bytes that few others have.
 */
import { readFile, writeFile } from "node:fs/promises";

/** The length of a run, in bytes. */
const RUN = 7;
/** A run that more functions have says nothing. */
const FEW = 200;
/** What a length counts for less than in full, in runs: else the shortest functions came first. Which is best, is found by trying. */
const SHORT = Number(process.argv[4]);

/** Reads numbers and stretches of bytes, one after the other. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** A number in LEB128. */
  number(shift = 0) {
    const byte = this.byte();
    return (byte & 127) * 2 ** shift + (byte > 127 ? this.number(shift + 7) : 0);
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** A number in LEB128. */
const leb = (number) => (number < 128 ? [number] : [(number % 128) + 128, ...leb(Math.floor(number / 128))]);

/** The sections of a file, by their numbers. */
function sections(file) {
  const reader = new Reader(file);
  const found = new Map();
  reader.take(8);
  while (reader.at < file.length) found.set(reader.byte(), reader.take(reader.number()));
  return found;
}

/** How many functions are imported: they come first in all numbering, and wasm-bindgen imports nothing else. */
function imported(section) {
  const reader = new Reader(section);
  const count = reader.number();
  for (let n = 0; n < count; n++) {
    reader.take(reader.number());
    reader.take(reader.number());
    if (reader.byte() !== 0) throw new Error("Something other than a function is imported.");
    reader.number();
  }
  return count;
}

/** The bodies of the functions. */
function bodies(section) {
  const reader = new Reader(section);
  return Array.from({ length: reader.number() }, () => reader.take(reader.number()));
}

/** The runs of bytes in a body, each once, as numbers. */
function runs(body) {
  const found = new Set();
  for (let at = 0; at + RUN <= body.length; at++) {
    let hash = 0;
    for (let n = 0; n < RUN; n++) hash = (Math.imul(hash, 31) + body[at + n]) >>> 0;
    found.add(hash);
  }
  return found;
}

/** The numbers of the bodies, each behind the one that it is most like. */
function order(all) {
  const known = all.map(runs);
  const holders = new Map();
  known.forEach((some, n) => some.forEach((run) => holders.set(run, [...(holders.get(run) ?? []).slice(0, FEW), n])));
  const left = new Set(all.keys());
  const ordered = [];
  let now = 0;
  while (left.delete(now)) {
    ordered.push(now);
    const shared = new Map();
    for (const run of known[now]) {
      const others = holders.get(run);
      if (others.length > FEW) continue;
      for (const other of others) if (left.has(other)) shared.set(other, (shared.get(other) ?? 0) + 1 / others.length);
    }
    let [best, most] = [left.values().next().value ?? -1, 0];
    for (const [other, sum] of shared) {
      const like = sum / Math.sqrt(known[other].size + SHORT);
      if (like > most) [best, most] = [other, like];
    }
    now = best;
  }
  return ordered;
}

const [input, output] = process.argv.slice(2);
const file = await readFile(input);
const found = sections(file);
const first = imported(found.get(2));
const places = new Map(order(bodies(found.get(10))).map((body, place) => [body, place]));
const names = [...places].sort(([a], [b]) => a - b).flatMap(([body, place]) => {
  const name = Buffer.from(String(place).padStart(6, "0"));
  return [...leb(first + body), name.length, ...name];
});
const functions = Buffer.from([...leb(places.size), ...names]);
const content = Buffer.from([4, ...Buffer.from("name"), 1, ...leb(functions.length), ...functions]);
await writeFile(output, Buffer.concat([file, Buffer.from([0, ...leb(content.length)]), content]));
