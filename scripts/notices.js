// Prints the licences of what other people wrote and we give away, as they came with it: notices.js FEATURE [PACKAGE…]
// These are the crates that are compiled in with a feature of ours, and the npm packages named, with all that those need.
// Fails if one has a licence that asks for more than to be named.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const FREE = /^(?:MIT|MIT-0|Apache-2\.0(?: WITH LLVM-exception)?|BSD(?:-[23]-Clause)?|BlueOak-1\.0\.0|ISC|Zlib|MPL-2\.0|Unicode-3\.0|Unlicense)$/u;
const free = (licence) =>
  licence
    .replaceAll(/[()]/gu, "")
    .split(" AND ")
    .every((part) => part.split(/ OR |\//u).some((one) => FREE.test(one.trim())));

/** A work of others, by the folder in which it came. Where there is a choice, ours is MIT. */
function work(name, version, licence, folder, ...makers) {
  const named = readdirSync(folder, { withFileTypes: true }).filter(({ name: file }) => /^(?:licen[cs]e|copying|notice|unlicense)/iu.test(file));
  // Some have a folder of them.
  const files = named.flatMap((one) => (one.isDirectory() ? readdirSync(join(folder, one.name)).map((file) => join(one.name, file)) : [one.name])).sort();
  const chosen = files.filter((file) => /mit/iu.test(file));
  // What others made for a crate, such as fonts, has its licence beside it.
  const assets = join(folder, "assets");
  const beside = existsSync(assets) ? readdirSync(assets).filter((file) => /licen[cs]e/iu.test(file)).map((file) => join("assets", file)) : [];
  // Without what sets lines in, the same text looks the same.
  const plain = (file) => readFileSync(join(folder, file), "utf8").trim().replaceAll(/^[ \t]+|[ \t\r]+$/gmu, "");
  const texts = [...(chosen.length > 0 ? chosen : files), ...beside].map(plain);
  return { title: `${name} ${version} (${licence})`, free: free(licence), text: texts.join("\n\n") || `No text came with it. ${makers.flat().join(", ")}` };
}

function crates(feature) {
  const host = /^host: (.*)$/mu.exec(execFileSync("rustc", ["-vV"], { encoding: "utf8" }))[1];
  const platform = feature === "wasm" ? "wasm32-unknown-unknown" : host;
  const args = ["metadata", "--format-version", "1", "--locked", "--features", feature, "--filter-platform", platform];
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
  return [...found]
    .map((id) => known.get(id))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, license, manifest_path, authors, repository }) =>
      work(name, version, license ?? "none", dirname(manifest_path), authors, repository ?? []));
}

/** Where a package finds another: in its own folder, or in one further up. */
function find(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (existsSync(found)) return found;
    if (folder === dirname(folder)) throw new Error(`The package ${name} is not installed; run npm ci.`);
  }
}

function packages(names) {
  const found = new Map();
  const left = names.map((name) => find(name, process.cwd()));
  for (let folder = left.pop(); folder !== undefined; folder = left.pop()) {
    if (found.has(folder)) continue;
    const { name, version, license, author, dependencies = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    found.set(folder, work(name, version, license ?? "none", folder, author?.name ?? author ?? []));
    left.push(...Object.keys(dependencies).map((one) => find(one, folder)));
  }
  return [...found.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
}

const [feature, ...names] = process.argv.slice(2);
const works = [...packages(names), ...crates(feature)];
for (const { title } of works.filter((one) => !one.free)) {
  console.error(`conspectus: ${title} has a licence that scripts/notices.js does not know as free.`);
  process.exitCode = 1;
}
// The same text comes with many works: it is printed once, under all their names.
const titles = new Map();
for (const { title, text } of works) titles.set(text, [...(titles.get(text) ?? []), title]);
const line = `\n\n${"-".repeat(72)}\n\n`;
process.stdout.write(`${[...titles].map(([text, all]) => `${all.join("\n")}\n\n${text}`).join(line)}\n`);
