// Reads the imports of all of `www/`: they go down, so no file imports from a room above its own or beside it, and no files
// import each other in a circle. `tests/architecture.rs` says the same of `src/`.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import ts from "typescript";

/** The rooms from the lowest up: the longest name that fits is the room of a file. Those of one line know nothing of each other. */
const ROOMS = [
  ["www/wasm"],
  ["www/client"],
  ["www/shared/core", "www/shared/styles"],
  ["www/shared/i18n"],
  ["www/shared/store"],
  ["www/shared/read", "www/shared/write"],
  ["www/shared/project"],
  ["www/shared/components/basics"],
  ["controls", "desk", "frame", "panel", "summary"].map((name) => `www/shared/components/${name}`),
  ["check", "events", "findings", "stories"].map((name) => `www/shared/components/${name}`),
  ["www/shared/components"],
  ["www/shared"],
  ["www/how"],
  ["www/page", "www/extension/tab"],
  ["www/extension"],
  ["www/build"],
];

const rankOf = (room) => ROOMS.findIndex((some) => some.includes(room));

function roomOf(file) {
  const fitting = ROOMS.flat().filter((room) => file.startsWith(`${room}/`));
  return fitting.toSorted((a, b) => b.length - a.length)[0];
}

/** The file that an import means: with its ending, without it, or the index of a folder. */
function fileAt(path) {
  return ["", ".ts", ".tsx", ".d.ts", "/index.ts"].map((ending) => path + ending).find((file) => existsSync(file) && statSync(file).isFile());
}

/** Where each file imports which other: its own folder's `wasm` is built, and imports nothing of ours. */
function arrows() {
  const files = readdirSync("www", { recursive: true }).map((name) => `www/${name.replaceAll("\\", "/")}`);
  const sources = files.filter((file) => /\.tsx?$/u.test(file) && !file.startsWith("www/wasm/"));
  return sources.flatMap((from) => {
    const text = readFileSync(from, "utf8");
    return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName, pos }) => {
      const to = fileName.startsWith(".") ? fileAt(join(dirname(from), fileName.replace(/\?.*$/u, ""))) : undefined;
      return to?.startsWith("www/") ? [{ from, to, line: text.slice(0, pos).split("\n").length }] : [];
    });
  });
}

/** Each file of a circle, with the next one in it; found by leaving out, again and again, what nothing or nobody is left to import. */
function circles(all) {
  let left = all;
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const [importing, imported] = [new Set(left.map(({ from }) => from)), new Set(left.map(({ to }) => to))];
    left = left.filter(({ from, to }) => imported.has(from) && importing.has(to));
  }
  return left;
}

const all = arrows();
const faults = all.flatMap(({ from, to, line }) => {
  const [own, other] = [roomOf(from), roomOf(to)];
  if (own === undefined || other === undefined) return [`${from}:${line}: no room of scripts/imports.js has ${own === undefined ? from : to}`];
  return own !== other && rankOf(other) >= rankOf(own) ? [`${from}:${line}: ${own} imports from ${other}, which is not below it`] : [];
});
faults.push(...circles(all).map(({ from, to, line }) => `${from}:${line}: imports ${to}, and the way leads back`));
if (all.length < 100) faults.push(`Only ${all.length} imports were found in www/.`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
