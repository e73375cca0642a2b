import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Writes the licences of everything from other people that runs in what is built: all packages but those named. */
export function notices(without: readonly string[] = []): Plugin {
  return {
    name: "notices",
    apply: "build",
    generateBundle() {
      const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
      const names = Object.keys(dependencies).filter((name) => !without.includes(name));
      const source = execFileSync("node", ["scripts/notices.js", "wasm", ...names], { encoding: "utf8" });
      this.emitFile({ type: "asset", fileName: "licences.txt", source });
    },
  };
}
