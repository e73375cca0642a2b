/** The npm package as others get it: packed, and installed in a folder with all examples. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a caller imports. */
export type Package = typeof import("../../www/client/index.ts");

/** Where it is installed, and what `npm pack` says of it. */
export interface Packed {
  home: string;
  tarball: string;
  size: number;
  files: { path: string }[];
}

/** Installs the packed package in a folder of that name, with all examples beside it. */
export function install(name: string): Packed {
  const home = join(root, "test-results", name);
  rmSync(home, { recursive: true, force: true });
  cpSync(join(root, "npm/examples"), home, { recursive: true });
  const installed = join(home, "node_modules/conspectus");
  mkdirSync(installed, { recursive: true });
  const report = execFileSync("npm", ["pack", "--json", "--pack-destination", home], { cwd: join(root, "dist/npm"), encoding: "utf8" });
  const [packed] = JSON.parse(report) as [{ filename: string; size: number; files: { path: string }[] }];
  const tarball = join(home, packed.filename);
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", installed]);
  return { home, tarball, size: packed.size, files: packed.files };
}

/** The package that is installed there, loaded into this process. */
export const load = async (home: string): Promise<Package> => (await import(join(home, "node_modules/conspectus/client/index.js"))) as Package;

export const textPaths = [1, 2, 3, 4, 5].map((n) => join(root, `tests/data/example/${n}.txt`));
export const texts = textPaths.map((path) => readFileSync(path, "utf8"));
