import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const icon = new URL("../page/public/icon.svg", import.meta.url);

/** What gives the address of a part. */
const part = "globalThis.conspectusPart";

/** Runs first: makes an address of each part that the page holds, when it is asked for. */
const finder = `const made = new Map();
${part} = (name) => {
  if (!made.has(name)) {
    const { textContent, dataset } = document.getElementById(name);
    const bytes = Uint8Array.from(atob(textContent), (c) => c.charCodeAt(0));
    made.set(name, URL.createObjectURL(new Blob([bytes], { type: dataset.type })));
  }
  return made.get(name);
};`;

/** In a document, a script goes on to the first of these; in a script, the text stays the same. */
const inline = (code: string) => code.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const base64 = (source: string | Uint8Array) => Buffer.from(source).toString("base64");

/** What the file may do: run these scripts, use this style, and read what it holds itself. */
const policyOf = (scripts: readonly string[], style: string) =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(" ")} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    "img-src data:",
    "connect-src blob:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types conspectus default",
  ].join("; ");

/** The type of a part, by the end of its name. */
const typeOf = (name: string) =>
  name.endsWith(".wasm") ? "application/wasm" : name.endsWith(".txt") ? "text/plain; charset=utf-8" : "text/javascript";

/**
 * The whole page as one file, for use from a disk. Its policy names its two scripts and its style by their hashes, and lets
 * it start workers and read its core from what it holds itself. It can ask nobody for anything, not even its own place.
 */
export function single(): Plugin {
  return {
    name: "single",
    apply: "build",
    enforce: "post",
    config: () => ({
      experimental: {
        renderBuiltUrl: (name: string, { hostType }: { hostType: string }) =>
          hostType === "js" ? { runtime: `${part}(${JSON.stringify(name)})` } : undefined,
      },
    }),
    generateBundle: {
      // After all others have changed the code.
      order: "post",
      handler(_, bundle) {
        let code = "";
        let style = "";
        let page = "";
        const parts: string[] = [];
        for (const [name, file] of Object.entries(bundle)) {
          if (name.endsWith(".html") && file.type === "asset") page = String(file.source);
          else if (file.type === "chunk" && file.isEntry) {
            // The one address that stands in the page as it is.
            code = inline(file.code.replace(/(["'`])\.\/licences\.txt\1/gu, `${part}("licences.txt")`));
          }
          else if (file.type === "asset" && name.endsWith(".css")) style = String(file.source);
          else {
            const content = base64(file.type === "asset" ? file.source : file.code);
            parts.push(`<script type="part" data-type="${typeOf(name)}" id="${name}">${content}</script>`);
          }
          Reflect.deleteProperty(bundle, name);
        }
        const source = page
          .replace(/<link rel="(?:manifest|stylesheet|modulepreload)"[^>]*>\s*/gu, "")
          .replace(/<script type="module"[^>]*><\/script>\s*/u, "")
          .replace("./icon.svg", () => `data:image/svg+xml;base64,${base64(readFileSync(icon))}`)
          .replace('<meta charset="utf-8">', () => `<meta charset="utf-8">\n    <meta http-equiv="Content-Security-Policy" content="${policyOf([finder, code], style)}">`)
          .replace("</head>", () => `<style>${style}</style>\n  </head>`)
          .replace("</body>", () => [...parts, `<script>${finder}</script>`, `<script type="module">${code}</script>`, "</body>"].join("\n"));
        this.emitFile({ type: "asset", fileName: "conspectus.html", source });
      },
    },
  };
}
