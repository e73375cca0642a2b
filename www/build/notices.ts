import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

const root = new URL("../../", import.meta.url);

interface Manifest {
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/** The licence of one package, as it came with it. */
function notice(name: string): { text: string; needs: string[] } {
  const folder = new URL(`node_modules/${name}/`, root);
  const manifest = JSON.parse(readFileSync(new URL("package.json", folder), "utf8")) as Manifest;
  const file = readdirSync(folder).find((one) => /^licen[cs]e/iu.test(one));
  const licence = file === undefined ? "" : readFileSync(new URL(file, folder), "utf8").trim();
  return {
    text: `${name} ${manifest.version} (${manifest.license ?? "see below"})\n\n${licence}`,
    needs: Object.keys(manifest.dependencies ?? {}),
  };
}

/** Writes the licences of everything from other people that runs in what is built: all packages but those named. */
export function notices(without: readonly string[] = []): Plugin {
  return {
    name: "notices",
    apply: "build",
    generateBundle() {
      const { dependencies = {} } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as Manifest;
      const texts = new Map<string, string>();
      const left = Object.keys(dependencies).filter((name) => !without.includes(name));
      for (let name = left.pop(); name !== undefined; name = left.pop()) {
        if (texts.has(name) || !existsSync(new URL(`node_modules/${name}/`, root))) continue;
        const { text, needs } = notice(name);
        texts.set(name, text);
        left.push(...needs);
      }
      const all = [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
      const line = `\n\n${"-".repeat(72)}\n\n`;
      const crates = execFileSync("node", ["scripts/crates.js"], { cwd: root, encoding: "utf8" });
      this.emitFile({ type: "asset", fileName: "licences.txt", source: [...all, crates].join(line) });
    },
  };
}
