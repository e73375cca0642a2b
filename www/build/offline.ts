import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import type { Plugin } from "vite";
import { forHosts } from "./hosts.ts";
import { policy } from "./policy.ts";

const source = new URL("../page/sw/sw.ts", import.meta.url);
const pages = ["index.html", "how.html"];
const still = new URL("../page/public/", import.meta.url);

/** A script as browsers run it: it has no imports, and stays as it is written but for the types. */
const withoutTypes = (code: string): string => ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022 } }).outputText;

/** Writes the service worker: its source with the list of all built files, and a version that changes when one does. */
export function offline(): Plugin {
  return {
    name: "offline",
    apply: "build",
    // What helps where a page and its script are of two versions comes before both.
    // `recover.js` runs before the page. A browser or a server on the way may have kept a page that names a script of an older version,
    // which nobody has any more: then what is kept of the page is let go, and the newest version is fetched, which renews what the
    // browser keeps, too; once in a minute, since nothing is won by going on if that lacks a script as well. What the reader keeps
    // stays as it is. It is sent as it stands, so it says little itself.
    transformIndexHtml: () => [{ tag: "script", attrs: { src: "./recover.js" }, injectTo: "head-prepend" }],
    generateBundle(_, bundle) {
      // Hosts keep their files to themselves, so that asking for them would fail.
      const built = Object.keys(bundle).filter((name) => !name.endsWith(".map") && !forHosts.includes(name));
      // The pages themselves are written later than this, from these and the policy.
      const hash = createHash("sha256").update(policy);
      for (const name of pages) hash.update(readFileSync(new URL(`../page/${name}`, import.meta.url)));
      for (const name of built.toSorted()) {
        const file = bundle[name];
        if (file) hash.update(name).update(file.type === "asset" ? file.source : file.code);
      }
      const copied = readdirSync(still);
      for (const name of copied) hash.update(name).update(readFileSync(new URL(name, still)));
      // The first page is left out: it is what the server sends for the folder itself.
      const files = [...built, ...copied, ...pages.slice(1)];
      const text = withoutTypes(readFileSync(source, "utf8"))
        .replace("__VERSION__", hash.digest("hex").slice(0, 12))
        .replace("__FILES__", JSON.stringify(files.map((name) => `./${name}`)));
      this.emitFile({ type: "asset", fileName: "sw.js", source: text });
    },
  };
}
