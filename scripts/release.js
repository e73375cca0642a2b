// Is everything ready for a tag? Says what is not: release.js
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const wrong = [];
const check = (good, words) => good || wrong.push(words);

const crate = /^version = "(.*)"$/mu.exec(read("Cargo.toml"))?.[1];
for (const path of ["package.json", "npm/package.json"])
  check(JSON.parse(read(path)).version === crate, `${path} has another version than Cargo.toml, ${crate}`);
check(read("CHANGELOG.md").includes(`\n## [${crate}] - 2`), `CHANGELOG.md has no heading "## [${crate}] - date"`);
check(execFileSync("git", ["status", "--porcelain"], { encoding: "utf8" }) === "", "the work tree is not clean");

// What people may link with it: no licence that asks more than to be named.
const free = /^(?:MIT(?:-0)?|Apache-2\.0(?: WITH LLVM-exception)?|BSD(?:-[23]-Clause)?|ISC|Zlib|MPL-2\.0|Unicode-3\.0|Unlicense|0BSD|CC0-1\.0|BSL-1\.0|BlueOak-1\.0\.0|CC-BY-4\.0|Python-2\.0)$/u;
const allowed = (licence) =>
  licence
    .replaceAll(/[()]/gu, "")
    .split(/ AND /u)
    .every((part) => part.split(/ OR |\//u).some((one) => free.test(one.trim())));
const metadata = ["metadata", "--format-version", "1", "--locked", "--features", "cli,wasm"];
const { packages } = JSON.parse(execFileSync("cargo", metadata, { encoding: "utf8", maxBuffer: 1 << 28 }));
const oldest = packages.find(({ name }) => name === "conspectus").rust_version.split(".").map(Number);
for (const { name, version, license, rust_version } of packages) {
  check(license && allowed(license), `the crate ${name} ${version} has the licence ${license}`);
  const [major, minor] = (rust_version ?? "1.0").split(".").map(Number);
  check(major <= oldest[0] && minor <= oldest[1], `the crate ${name} ${version} needs Rust ${rust_version}, ours is ${oldest.join(".")}`);
}
for (const [path, { license, dev, optional }] of Object.entries(JSON.parse(read("package-lock.json")).packages))
  check(path === "" || dev || optional || allowed(license ?? "none"), `the npm package ${path} has the licence ${license}`);

for (const words of wrong) console.error(`conspectus: ${words}.`);
if (wrong.length > 0) process.exit(1);
console.log(`Version ${crate}: versions, changelog, licences and the oldest Rust agree.`);
