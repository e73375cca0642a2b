/** Builds the texts of a language without their names, which all languages have in common: a quarter of what is sent for one. */
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Plugin } from "vite";

/** The module with the names of all texts in a folder. */
const NAMES = "names-of-texts:";

/** The modules with the texts of a language. English comes part by part, each with its names. */
const LANGUAGE = /\/i18n\/(?:(?!whole\/)\w+\/)?(?!en\b)\w\w\.ts$/u;

interface Property {
  key: { name: string };
  value: { start: number; end: number };
}

interface Declared {
  type: string;
  declaration?: { declarations: { id: { name: string }; init: { properties: Property[] } }[] };
}

export function texts(): Plugin {
  const namesIn = async (folder: string): Promise<string[]> => {
    const source = await readFile(`${folder}/de.ts`, "utf8");
    return [...source.matchAll(/^ {2}(\w+):/gmu)].map(([, name = ""]) => name).sort();
  };
  return {
    name: "conspectus:texts",
    apply: "build",
    resolveId: (id) => (id.startsWith(NAMES) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${NAMES}`)) return undefined;
      const names = await namesIn(id.slice(NAMES.length + 1));
      return `const names = ${JSON.stringify(names.join())}.split(",");
        export const named = (texts) => Object.fromEntries(names.map((name, n) => [name, texts[n]]));`;
    },
    transform: {
      order: "post",
      async handler(code, id) {
        if (!LANGUAGE.test(id)) return undefined;
        const body = this.parse(code).body as unknown as Declared[];
        const [one] = body.find(({ type }) => type === "ExportNamedDeclaration")?.declaration?.declarations ?? [];
        if (!one) throw new Error(`${id} exports no texts.`);
        const found = new Map(one.init.properties.map(({ key, value }) => [key.name, code.slice(value.start, value.end)]));
        const folder = dirname(id);
        const names = await namesIn(folder);
        const wrong = names.filter((name) => !found.has(name));
        if (wrong.length > 0 || names.length !== found.size) throw new Error(`${id} has other texts than de.ts: ${wrong.join()}`);
        const named = `import { named } from ${JSON.stringify(NAMES + folder)};
          export const ${one.id.name} = /* @__PURE__ */ named([${names.map((name) => found.get(name)).join()}]);`;
        return { code: named, moduleSideEffects: false };
      },
    },
  };
}
