// Is everything ready for a tag? Says what is not: release.js
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const wrong = [];
const check = (good, words) => good || wrong.push(words);

const crate = /^version = "(.*)"$/mu.exec(read("Cargo.toml"))?.[1];
for (const path of ["package.json", "npm/package.json"])
  check(JSON.parse(read(path)).version === crate, `${path} has another version than Cargo.toml, ${crate}`);
check(read("CITATION.cff").includes(`\nversion: ${crate}\n`), `CITATION.cff has another version than Cargo.toml, ${crate}`);
check(read("CHANGELOG.md").includes(`\n## [${crate}] - 2`), `CHANGELOG.md has no heading "## [${crate}] - date"`);
check(execFileSync("git", ["status", "--porcelain"], { encoding: "utf8" }) === "", "the work tree is not clean");

// What goes to crates.io: the source, what explains it, and what cargo writes itself.
const cargo = (...args) => execFileSync("cargo", ["package", "--locked", "--allow-dirty", ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
const expected = /^(?:src\/.+\.(?:rs|txt)|examples\/.+|(?:README|DESIGN|CHANGELOG)\.md|docs\/DECISIONS\.md|benches\/RESULTS\.md|LICENSE-(?:MIT|APACHE)|Cargo\.(?:toml|lock|toml\.orig)|\.cargo_vcs_info\.json)$/u;
const files = cargo("--list").trim().split("\n");
for (const path of files) check(expected.test(path), `${path} does not belong into the crate`);
cargo("--no-verify");
const size = statSync(`${process.env.CARGO_TARGET_DIR ?? "target"}/package/conspectus-${crate}.crate`).size;
check(size < 300_000, `the crate has ${size} bytes; up to 300,000 are expected`);

for (const words of wrong) console.error(`conspectus: ${words}.`);
if (wrong.length > 0) process.exit(1);
console.log(`Version ${crate}: versions and changelog agree. The crate has ${files.length} files, ${size} bytes.`);
