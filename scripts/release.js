// Is everything ready for a tag? Says what is not: release.js
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const wrong = [];
const check = (good, words) => good || wrong.push(words);

const crate = /^version = "(.*)"$/mu.exec(read("Cargo.toml"))?.[1];
for (const path of ["package.json", "npm/package.json"])
  check(JSON.parse(read(path)).version === crate, `${path} has another version than Cargo.toml, ${crate}`);
check(read("CHANGELOG.md").includes(`\n## [${crate}] - 2`), `CHANGELOG.md has no heading "## [${crate}] - date"`);
check(execFileSync("git", ["status", "--porcelain"], { encoding: "utf8" }) === "", "the work tree is not clean");

const metadata = ["metadata", "--format-version", "1", "--locked", "--features", "cli,wasm"];
const { packages, target_directory } = JSON.parse(execFileSync("cargo", metadata, { encoding: "utf8", maxBuffer: 1 << 28 }));
const oldest = packages.find(({ name }) => name === "conspectus").rust_version.split(".").map(Number);
for (const { name, version, rust_version } of packages) {
  const [major, minor] = (rust_version ?? "1.0").split(".").map(Number);
  check(major <= oldest[0] && minor <= oldest[1], `the crate ${name} ${version} needs Rust ${rust_version}, ours is ${oldest.join(".")}`);
}

// What goes to crates.io: the source, what explains it, and what cargo writes itself.
const cargo = (...args) => execFileSync("cargo", ["package", "--locked", ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
const expected = /^(?:src\/.+\.(?:rs|txt)|examples\/.+|(?:README|DESIGN|CHANGELOG)\.md|LICENSE-(?:MIT|APACHE)|Cargo\.(?:toml|lock|toml\.orig)|\.cargo_vcs_info\.json)$/u;
const files = cargo("--list").trim().split("\n");
for (const path of files) check(expected.test(path), `${path} does not belong into the crate`);
cargo("--no-verify");
const size = statSync(`${target_directory}/package/conspectus-${crate}.crate`).size;
check(size < 300_000, `the crate has ${size} bytes; up to 300,000 are expected`);

for (const words of wrong) console.error(`conspectus: ${words}.`);
if (wrong.length > 0) process.exit(1);
console.log(`Version ${crate}: versions, changelog and the oldest Rust agree. The crate has ${files.length} files, ${size} bytes.`);
