import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { crc32 } from "node:zlib";
import zopfli from "@gfx/zopfli";
import { Zip, type ZipInputFile } from "fflate";
import { build, type Plugin } from "vite";
import { BROWSERS, locales, manifest } from "./manifest.ts";

const SCRIPTS = ["background", "article", "content"];

/** What the script that finds articles has, and the panel and the other script of tabs take from it. */
const SHARED = /\/read\/(?:article|block-text|unseen\/(?:colour|clipping|believed))$/u;

/** Takes what the script that finds articles has from that script, by a module that stands for it. */
function oneFinder(stand: string): Plugin {
  const module = resolve(`www/extension/${stand}.ts`);
  return {
    name: "one-finder",
    apply: "build",
    enforce: "pre",
    resolveId(source, from) {
      if (from === module) return source === "./article" ? { id: "../article.js", external: true } : undefined;
      return from !== undefined && SHARED.test(join(dirname(from), source)) ? module : undefined;
    },
  };
}

/** In the panel, the script comes with the first HTML; in a tab it runs first. */
export const finderInPanel = (): Plugin => oneFinder("finder");
const finderInTab = (): Plugin => oneFinder("found");

/**
 * What runs in a tab or in the background is one classic script each: a browser puts nothing else into a tab, and a
 * background that shares code with the panel would have to run what only a window can.
 */
export function scripts(): Plugin {
  return {
    name: "scripts",
    apply: "build",
    async generateBundle() {
      for (const script of SCRIPTS) {
        const built = await build({
          configFile: false,
          logLevel: "warn",
          publicDir: false,
          plugins: script === "content" ? [finderInTab()] : [],
          build: {
            write: false,
            target: "es2022",
            lib: { entry: `www/extension/${script}.ts`, formats: ["iife"], name: "unused", fileName: () => `${script}.js` },
          },
        });
        for (const { output } of [built].flat().filter((one) => "output" in one)) {
          this.emitFile({ type: "asset", fileName: `${script}.js`, source: output[0].code });
        }
      }
    },
  };
}

/** All files of a folder, in an order that does not depend on the disk. */
function files(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return all.map((one) => join(one.parentPath, one.name).slice(folder.length + 1)).toSorted();
}

const packed = new Map<string, Promise<Uint8Array>>();

/** What is deflated for one browser is not deflated again for the other. */
function deflated(content: Buffer): Promise<Uint8Array> {
  const key = content.toString("base64");
  const found = packed.get(key) ?? zopfli.deflateAsync(content, { numiterations: 15, blocksplittingmax: 0 });
  packed.set(key, found);
  return found;
}

/** How an archive says that a file in it is deflated. */
const DEFLATED = 8;

/** The same files give the same archive: it holds no times. They are deflated by Zopfli in as many blocks as pay, which makes them 8 % smaller and takes half a minute. */
async function archive(folder: string, name: string): Promise<void> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const filename of files(folder)) {
    const content = readFileSync(join(folder, filename));
    const entry: ZipInputFile = { filename, size: content.length, crc: crc32(content), compression: DEFLATED, mtime: new Date(1980, 0, 1) };
    zip.add(entry);
    entry.ondata?.(null, Uint8Array.from(await deflated(content)), true);
  }
  zip.end();
  writeFileSync(name, Buffer.concat(parts));
}

/** Makes a folder and an archive for each browser out of what was built. */
export function packages(folder: string): Plugin {
  return {
    name: "packages",
    apply: "build",
    async closeBundle() {
      const built = join(folder, "built");
      const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
      for (const [code, texts] of Object.entries(locales)) {
        mkdirSync(join(built, "_locales", code), { recursive: true });
        writeFileSync(join(built, "_locales", code, "messages.json"), JSON.stringify(texts));
      }
      for (const browser of BROWSERS) {
        const to = join(folder, browser);
        rmSync(to, { recursive: true, force: true });
        cpSync(built, to, { recursive: true });
        writeFileSync(join(to, "manifest.json"), JSON.stringify(manifest(browser, version), null, 2));
        await archive(to, join(folder, `conspectus-${browser}.zip`));
      }
      rmSync(built, { recursive: true });
    },
  };
}
