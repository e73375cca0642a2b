// Prints the licences of the crates that are compiled into the WebAssembly, as they came with them.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const args = "metadata --format-version 1 --locked --features wasm --filter-platform wasm32-unknown-unknown".split(" ");
const { packages, resolve } = JSON.parse(execFileSync("cargo", args, { encoding: "utf8", maxBuffer: 1 << 28 }));
const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
const known = new Map(packages.map((one) => [one.id, one]));

// What runs at compile time only, procedural macros and build scripts, leaves nothing of its own behind.
const isMacro = (one) => one.targets.some(({ kind }) => kind.includes("proc-macro"));
const found = new Set();
const left = [resolve.root];
for (let id = left.pop(); id !== undefined; id = left.pop()) {
  if (found.has(id) || isMacro(known.get(id))) continue;
  found.add(id);
  for (const { pkg, dep_kinds } of nodes.get(id).deps) if (dep_kinds.some(({ kind }) => kind === null)) left.push(pkg);
}
found.delete(resolve.root);

// The same text comes with many crates: it is printed once, under all their names.
const texts = new Map();
for (const one of [...found].map((id) => known.get(id)).sort((a, b) => (a.name < b.name ? -1 : 1))) {
  const folder = dirname(one.manifest_path);
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice|unlicense)/iu.test(name)).sort();
  // Where there is a choice, ours is MIT.
  const chosen = files.filter((name) => /mit/iu.test(name));
  const read = (name) => readFileSync(join(folder, name), "utf8").trim();
  const text = (chosen.length > 0 ? chosen : files).map(read).join("\n\n") || `No text came with it. ${one.authors.join(", ")}`;
  const names = texts.get(text) ?? [];
  texts.set(text, [...names, `${one.name} ${one.version} (${one.license ?? "see below"})`]);
}
const line = `\n\n${"-".repeat(72)}\n\n`;
process.stdout.write(`${[...texts].map(([text, names]) => `${names.join("\n")}\n\n${text}`.trim()).join(line)}\n`);
