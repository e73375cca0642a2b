/** The npm package as others get it: what is in it, and each example, built and run with it. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { chromium, expect, test, type Page } from "@playwright/test";
import { publint } from "publint";
import { build } from "vite";
import webpack, { type Configuration } from "webpack";
import { install, load, root, textPaths, texts, type Packed } from "./packed.ts";
import { serve } from "./serve.ts";

test.describe.configure({ mode: "default" });

const ferry = /^A ferry with 412 people on board ran aground off Port Ellery early on Tuesday\. \(2 of 2\)$/u;
const once = () => test.skip(test.info().project.name !== "chromium", "once is enough");

let home = "";
let packed: Packed;

test.beforeAll(() => {
  packed = install(`package-${test.info().project.name}`);
  ({ home } = packed);
});

test("what is in it", () => {
  once();
  const types = ["api", "attendance", "corpus", "fault", "given", "index", "inline", "line", "open", "source", "thread", "workerd"];
  const typesAlone = ["attendance", "line"];
  const code = ["client", "compile", "connect", "engine", "fetched", "inlined", "local", "patience", "plan", "port"];
  code.push(...types.filter((name) => !typesAlone.includes(name)));
  expect(packed.files.map(({ path }) => path).toSorted()).toEqual(
    [
      ...["LICENSE-APACHE", "LICENSE-MIT", "README.md", "THIRD-PARTY.txt", "package.json"],
      ...code.map((name) => `client/${name}.js`),
      ...types.map((name) => `client/${name}.d.ts`),
      ...["wasm/conspectus.d.ts", "wasm/conspectus.js", "wasm/conspectus_bg.wasm", "wasm/conspectus_bg.wasm.d.ts"],
    ].toSorted(),
  );
  // Twice the WebAssembly: as a file, and as text for those who can have none.
  expect(packed.size).toBeLessThan(800_000);
});

test("its types: whole, without any, without Rust", () => {
  once();
  const read = (path: string) => readFileSync(join(root, "dist/npm", path), "utf8");
  const core = read("wasm/conspectus.d.ts");
  const exported = [...core.matchAll(/^export (?:interface|type) (?!(?:Progress|Article|Length|Options) )(\w+)/gmu)].map(([, name]) => name ?? "");
  expect(exported.length).toBeGreaterThan(20);
  const index = read("client/api.d.ts");
  const [, listed] = /export type \{([^}]*)\} from "\.\.\/wasm/u.exec(index) ?? [];
  expect(listed?.match(/\w+/gu)?.toSorted()).toEqual(exported.toSorted());
  const own = packed.files.filter(({ path }) => path.startsWith("client/") && path.endsWith(".d.ts"));
  for (const { path } of own) expect(read(path)).not.toMatch(/[:<|] ?any\b/u);
  expect(core).not.toMatch(/crate::|^ \* use |class|wasm/mu);
});

test("publint and arethetypeswrong find nothing", async () => {
  once();
  const { messages } = await publint({ pkgDir: join(root, "dist/npm"), strict: true });
  expect(messages).toEqual([]);
  const result = await checkPackage(createPackageFromTarballData(readFileSync(packed.tarball)));
  // It is an ES module only, and says so: how it would be found by `require` does not count.
  const required = new Set(["node10", "node16-cjs"]);
  const wrong = result.types && result.problems.filter((one) => !("resolutionKind" in one && required.has(one.resolutionKind)));
  expect(wrong).toEqual([]);
});

test("Node and Deno, in one call and in a worker, say what the command line says", () => {
  once();
  const program = resolve(root, process.env["CARGO_TARGET_DIR"] ?? "target", "release/conspectus");
  const { sentences } = JSON.parse(execFileSync(program, ["--words", "60", "--format", "json", ...textPaths], { encoding: "utf8" })) as {
    sentences: { text: string; article: number; sources: number; of: number }[];
  };
  const lines = sentences.map(({ text, article, sources, of }) => `${text} [${textPaths[article] ?? ""}, ${sources} of ${of}]\n`).join("");
  const run = (name: string, args: string[]) => {
    const { stdout, stderr } = spawnSync(name, [...args, ...textPaths], { cwd: join(home, "node"), encoding: "utf8" });
    return { stdout, stderr };
  };
  expect(run(process.execPath, ["summarize.mjs"])).toEqual({ stdout: lines, stderr: "" });
  const inWorker = run(process.execPath, ["worker.mjs"]);
  expect(inWorker.stdout).toBe(lines);
  expect(inWorker.stderr).toMatch(/^start 0 of 0\nread 0 of 5\n[^]*\nchoose[^\n]*\n$/u);
  // The package that has the program itself; `deno`, which chooses among those for all systems, is not needed for one.
  const packaged = join(root, "node_modules/@deno/linux-x64-glibc/deno");
  const deno = existsSync(packaged) ? packaged : "deno";
  const flags = ["run", "--allow-read", "--allow-env", "--node-modules-dir=manual", "--no-config"];
  expect(run(deno, [...flags, "../deno/summarize.ts"])).toEqual({ stdout: lines, stderr: "" });
  expect(run(deno, [...flags, "worker.mjs"]).stdout).toBe(lines);
});

test("required, and in one script without files: in Node and, from a disk, in a browser", async ({ page }) => {
  once();
  const articles = JSON.stringify(texts.map((text) => ({ text })));
  const print = "console.log(one.words, JSON.stringify(one) === JSON.stringify(two), (await client.check(articles, articles[0].text)).of)";
  const use = `const client = openWorker(); const one = await summarize(articles); const two = await client.summarize(articles); ${print};`;
  writeFileSync(join(home, "required.cjs"), `const { openWorker, summarize } = require("conspectus");\nconst articles = ${articles};\n(async () => { ${use} })();`);
  writeFileSync(join(home, "alone.mjs"), `import { openWorker, summarize } from "conspectus/inline";\nconst articles = ${articles};\n(async () => { ${use} client.stop(); })();`);
  await build({ root: home, configFile: false, logLevel: "error", build: { outDir: "alone", lib: { entry: "alone.mjs", formats: ["iife"], name: "alone", fileName: () => "alone.js" } } });
  writeFileSync(join(home, "alone/page.html"), `<!doctype html><title>Alone</title><script src="alone.js"></script>`);
  // Away from the package, so that it can use no file of it.
  const away = mkdtempSync(join(tmpdir(), "conspectus-"));
  cpSync(join(home, "alone"), away, { recursive: true });
  const words = [];
  for (const script of [join(home, "required.cjs"), join(away, "alone.js")]) {
    const { stdout, stderr } = spawnSync(process.execPath, [script], { cwd: away, encoding: "utf8", env: { ...process.env, FORCE_COLOR: "0" } });
    expect(stderr).toBe("");
    words.push(stdout.trim());
  }
  const said = page.waitForEvent("console");
  await page.goto(pathToFileURL(join(away, "page.html")).href);
  words.push((await said).text());
  rmSync(away, { recursive: true });
  expect(words[0]).toMatch(/^1\d\d true 4$/u);
  expect(new Set(words).size).toBe(1);
});

test("what the documents show, as it is", () => {
  once();
  const shown = (path: string) => [...readFileSync(join(root, path), "utf8").matchAll(/```js\n([^]*?)```/gu)].map(([, code = ""]) => code);
  const printed = (code: string) => {
    writeFileSync(join(home, "shown.mjs"), code);
    const { stdout, stderr } = spawnSync(process.execPath, ["shown.mjs"], { cwd: home, encoding: "utf8" });
    expect(stderr).toBe("");
    return stdout.split("\n");
  };
  for (const path of ["README.md", "npm/README.md"]) expect(printed(shown(path)[0] ?? "")[0]).toMatch(ferry);
  expect(printed(shown("npm/README.md")[1] ?? "").slice(0, 2)).toEqual([
    "differs, 0 of 2: A ferry with 415 people on board ran aground off Port Ellery early on Tuesday.",
    "415: 412",
  ]);
});

test("a client reads what is new, can be stopped in the middle, and goes on; a corpus wants the core first", async () => {
  once();
  const { Corpus, openThread, openWorker } = await load(home);
  expect(() => new Corpus()).toThrow(/await load\(\)/u);
  const [first, second, third] = texts.map((text) => ({ text }));
  if (!first || !second || !third) throw new Error("The example has five texts.");
  for (const client of [openWorker(), openThread()]) {
    const whole = await client.summarize([first, second, third]);
    const stages: string[] = [];
    const progress = ({ stage }: { stage: string }) => stages.push(stage);
    const changed = await client.summarize([second, { ...third }], {}, { progress });
    // Reading is told as often as somebody can see it.
    expect([...new Set(stages)]).toEqual(["start", "read", "group", "count", "support", "compare", "choose"]);
    expect(changed.articles.length).toBe(2);
    const stop = new AbortController();
    const stopped = client.summarize([first], {}, { signal: stop.signal, progress: ({ stage }) => stage === "read" && stop.abort() });
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
    expect(await client.summarize([first, second, third])).toEqual(whole);
    // An article of which a paragraph was taken out is as if it had been read so; a number of no paragraph is passed over.
    const marked = { ...second, removed: [0, 999] };
    const without = await client.summarize([first, marked, third]);
    expect(without).not.toEqual(whole);
    expect(await client.summarize([first, { ...marked, removed: [0] }, third])).toEqual(without);
    client.stop();
    expect(await client.summarize([first, marked, third])).toEqual(without);
    expect(await client.summarize([first, second, third])).toEqual(whole);
    await expect(client.summarize([{ text: "x".repeat(65 << 20) }])).rejects.toMatchObject({ name: "Fault", kind: "too-large" });
    client.stop();
  }
});

test("a text is checked in one call and by a client, with progress, and a check can be stopped", async () => {
  once();
  const { check, openThread, openWorker } = await load(home);
  const articles = texts.map((text) => ({ text }));
  const text = "The ferry was refloated at high tide at 5:20 a.m. on Tuesday with the help of two tugs. The mayor has left for the moon.";
  const whole = await check(articles, text);
  expect(whole.of).toBe(4);
  expect(whole.sentences.map(({ start, end }) => text.slice(start, end))).toEqual(whole.sentences.map((one) => one.text));
  expect(whole.sentences.map(({ degree }) => degree)).toEqual(["differs", "none"]);
  for (const client of [openWorker(), openThread()]) {
    const stages: string[] = [];
    expect(await client.check(articles, text, {}, { progress: ({ stage }) => stages.push(stage) })).toEqual(whole);
    expect(stages).toEqual(expect.arrayContaining(["start", "read", "check"]));
    // The articles are held: a summary and another check read none.
    stages.length = 0;
    await client.summarize(articles, {}, { progress: ({ stage }) => stages.push(stage) });
    expect(stages).not.toContain("read");
    // Left out, as in a summary.
    expect((await client.check(articles, text, { excluded: [0, 1, 2, 3] })).of).toBe(1);
    const stop = new AbortController();
    const stopped = client.check(articles, text, {}, { signal: stop.signal, progress: () => stop.abort() });
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
    expect(await client.check(articles, text)).toEqual(whole);
    expect((await client.check(articles, "")).sentences).toEqual([]);
    client.stop();
  }
});

/** Opens a page of an example, which must show the summary and report nothing. */
async function shows(page: Page, address: string): Promise<void> {
  const said: string[] = [];
  // A browser asks for a picture of the site by itself.
  page.on("console", (message) => message.location().url.endsWith("/favicon.ico") || said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  await page.goto(address);
  await expect(page.getByRole("listitem").first()).toHaveText(ferry);
  expect(said).toEqual([]);
}

test("a script tag, Vite and webpack, below a path", async ({ page }) => {
  const configuration = async (name: string) =>
    ((await import(join(home, name))) as { default: Configuration }).default;
  await build({ root: join(home, "vite"), logLevel: "error", configFile: join(home, "vite/vite.config.js") });
  const options = await configuration("webpack/webpack.config.js");
  const compiler = webpack({ ...options, context: join(home, "webpack"), output: { path: join(home, "webpack/dist") } });
  const stats = await new Promise<string>((done, fail) => {
    compiler.run((error, result) => (error ? fail(error) : done(result?.hasErrors() || result?.hasWarnings() ? result.toString() : "")));
  });
  expect(stats).toBe("");
  // What is imported from a server has to lie under its root.
  cpSync(join(home, "node_modules"), join(home, "script/node_modules"), { recursive: true });
  const { address, stop } = await serve(home);
  try {
    for (const path of ["script/", "vite/dist/", "webpack/"]) await shows(page, `${address}${path}`);
  } finally {
    await stop();
  }
});

test("an extension", async () => {
  once();
  const folder = join(home, "extension");
  cpSync(join(home, "node_modules/conspectus"), join(folder, "conspectus"), { recursive: true });
  const { executablePath, args = [] } = test.info().project.use.launchOptions ?? {};
  const context = await chromium.launchPersistentContext("", {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...args, "--headless=new", `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
    ignoreDefaultArgs: ["--disable-extensions"],
  });
  try {
    const page = await context.newPage();
    await page.goto("chrome://extensions-internals");
    const [, id] = /"id": "([a-p]{32})",(?:(?!"id")[^])*?"name": "Conspectus in an extension"/u.exec(await page.innerText("body")) ?? [];
    await shows(page, `chrome-extension://${id ?? ""}/popup.html`);
  } finally {
    await context.close();
  }
});
