/** What the npm package is given, and refuses: by a kind, with words that name the field. */
import { spawnSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import ts from "typescript";
import type { FaultKind } from "../../www/client/fault.ts";
import { install, load, root, texts, type Package } from "./packed.ts";

test.describe.configure({ mode: "default" });
test.beforeEach(({ browserName }) => test.skip(browserName !== "chromium", "once is enough"));

const ferry = { text: "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday. Nobody was hurt." };
let home = "";
let conspectus: Package;

test.beforeAll(async () => {
  ({ home } = install("given"));
  conspectus = await load(home);
});

/** Rejects with a fault of a kind whose words match. */
async function refuses(kind: FaultKind, words: RegExp | string, call: () => unknown, article?: number): Promise<void> {
  const thrown = await new Promise((done) => done(call())).then(
    () => undefined,
    (error: unknown) => error,
  );
  const what = String(call);
  expect(thrown, what).toBeInstanceOf(conspectus.Fault);
  expect(thrown, what).toMatchObject({ name: "Fault", kind, fatal: false, message: expect.stringMatching(words) });
  expect((thrown as InstanceType<Package["Fault"]>).article, what).toBe(article);
}

/** As JavaScript would hand it in, whatever the types say. */
const anything = (value: unknown): never => value as never;

test("articles", async () => {
  const { check, openThread, openWorker, summarize } = conspectus;
  const clients = [openWorker(), openThread()];
  const ways = [
    (articles: never) => summarize(articles),
    (articles: never) => check(articles, "Nobody was hurt."),
    ...clients.flatMap((client) => [(articles: never) => client.summarize(articles), (articles: never) => client.check(articles, "Nobody was hurt.")]),
  ];
  const cases: [unknown, RegExp, number?][] = [
    [null, /^articles must be an array of articles, such as \[\{ text: "…" \}\], not null\.$/u],
    ["a text", /^articles must be an array.*, not "a text"\.$/u],
    [ferry, /^articles must be an array.*, not an object\.$/u],
    [[ferry, null], /^articles\[1\] must be an object, not null\.$/u, 1],
    [[ferry.text], /^articles\[0\] must be an object, not "A ferry with 412 people on board ran agr…"\.$/u, 0],
    [[ferry, 412], /^articles\[1\] must be an object, not 412\.$/u, 1],
    [[[ferry]], /^articles\[0\] must be an object, not an array\.$/u, 0],
    [Array(1), /^articles\[0\] must be an object, not undefined\.$/u, 0],
    [[{}], /^articles\[0\]\.text is missing/u, 0],
    [[{ text: null }], /^articles\[0\]\.text must be a string, not null\.$/u, 0],
    [[{ text: "x", title: 7 }], /^articles\[0\]\.title must be a string, not 7\.$/u, 0],
    [[{ text: "x", adress: "y" }], /^articles\[0\]: unknown key `adress`: did you mean `address`\?$/u, 0],
    [[{ text: "x", URL: "y" }], /unknown key `URL`: did you mean `address`\?$/u, 0],
    [[{ text: "x", id: 1 }], /unknown key `id`\. Known are text, title, /u, 0],
    [[{ text: "x", restored: [-1] }], /^articles\[0\]\.restored\[0\] must be a whole number from 0, not -1\.$/u, 0],
  ];
  for (const [articles, words, place] of cases) for (const way of ways) await refuses("bad-value", words, () => way(anything(articles)), place);
  // What is not known is often `null`, and objects of frameworks are proxies, which no worker would take.
  for (const client of clients) expect((await client.summarize([new Proxy({ ...ferry, title: anything(null) }, {})])).sentences.length).toBe(2);
});

test("options and what comes along", async () => {
  const { check, openThread, openWorker, summarize } = conspectus;
  const client = openThread();
  const cases: [unknown, RegExp][] = [
    [null, /^options must be an object, not null\.$/u],
    ["x", /^options must be an object, not "x"\.$/u],
    [{ lenght: { words: 9 } }, /^options: unknown key `lenght`: did you mean `length`\?$/u],
    [{ alreadyRead: [0] }, /unknown key `alreadyRead`: did you mean `already_read`\?$/u],
    [{ length: { word: 9 } }, /^options\.length: unknown key `word`: did you mean `words`\?$/u],
    [{ length: 9 }, /^options\.length must be an object, not 9\.$/u],
    [{ length: {} }, /^options\.length must be one of/u],
    [{ length: { words: 9, percent: 9 } }, /^options\.length must be one of/u],
    ...[NaN, Infinity, -1, 1.5, "9", null].map((words): [unknown, RegExp] => [{ length: { words } }, /^options\.length\.words must be a whole number from 0, not /u]),
    ...[NaN, Infinity, -1, 100.1, 200, "9"].map((percent): [unknown, RegExp] => [{ length: { percent } }, /^options\.length\.percent must be a number from 0 to 100, not /u]),
    ...[-1, 1.5].map((sentences): [unknown, RegExp] => [{ length: { sentences } }, /^options\.length\.sentences must be a whole number from 0, not /u]),
    [{ order: "random" }, /^options\.order must be "story" or "agreement", not "random"\.$/u],
    [{ together: [0] }, /^options\.together\[0\] must be an array of whole numbers, not 0\.$/u],
    [{ weights: { luck: 2 } }, /^options\.weights: unknown key `luck`\. Known are/u],
    [{ offsets: "utf32" }, /^options\.offsets must be "utf16" or "utf8", not "utf32"\.$/u],
  ];
  for (const [options, words] of cases) {
    for (const way of [summarize, client.summarize.bind(client)]) await refuses("bad-value", words, () => way([ferry], anything(options)));
    await refuses("bad-value", words, () => check([ferry], "x", anything(options)));
  }
  // A summary of nothing is one that says so.
  for (const length of [{ words: 0 }, { sentences: 0 }, { percent: 0 }]) {
    const { sentences, warnings } = await summarize([ferry], { length });
    expect(sentences).toEqual([]);
    expect(warnings.map(({ kind }) => kind)).toContain("too-short");
  }
  expect((await summarize([ferry], { length: { percent: 100, words: undefined } })).sentences.length).toBe(2);
  const along: [unknown, RegExp][] = [
    [null, /^attendance must be an object, not null\.$/u],
    [{ singal: AbortSignal.abort() }, /^attendance: unknown key `singal`: did you mean `signal`\?$/u],
    [{ signal: "now" }, /^attendance\.signal must be an AbortSignal, not "now"\.$/u],
    [{ progress: 7 }, /^attendance\.progress must be a function, not 7\.$/u],
    [{ patience: NaN }, /^attendance\.patience must be a number of seconds above 0, not NaN\.$/u],
  ];
  for (const [attendance, words] of along) await refuses("bad-value", words, () => client.summarize([ferry], {}, anything(attendance)));
  await refuses("bad-value", /^text must be a string, not 7\.$/u, () => check([ferry], anything(7)));
  await refuses("bad-value", /^text must be a string, not undefined\.$/u, () => client.check([ferry], anything(undefined)));
  for (const open of [openWorker, openThread]) {
    await refuses("bad-value", /^places must be an object, not null\.$/u, () => open(anything(null)));
    await refuses("bad-value", /^places: unknown key `wams`: did you mean `wasm`\?$/u, () => open(anything({ wams: "x" })));
  }
});

test("numbers of articles in options", async () => {
  const { Corpus, check, load, openThread, openWorker, summarize } = conspectus;
  await load();
  const articles = [ferry, { text: "Lifeboats took all 412 people ashore." }, { text: "Divers looked at the hull on Wednesday." }];
  using corpus = new Corpus();
  using worker = openWorker();
  using thread = openThread();
  for (const one of articles) corpus.add(one);
  const ways = [
    (options: never) => corpus.summarize(options),
    (options: never) => corpus.check("x", options),
    (options: never) => summarize(articles, options),
    (options: never) => check(articles, "x", options),
    ...[worker, thread].flatMap((client) => [(options: never) => client.summarize(articles, options), (options: never) => client.check(articles, "x", options)]),
  ];
  const forms: [string, (number: unknown) => unknown, string][] = [
    ...["excluded", "included", "apart", "already_read"].map((key): [string, (number: unknown) => unknown, string] => [key, (number) => [0, number], "[1]"]),
    ["together", (number) => [[0, 1], [2, number]], "[1][1]"],
    ["pinned", (number) => [[0, 0], [number, 0]], "[1][0]"],
    ["dropped", (number) => [[number, 7]], "[0][0]"],
  ];
  for (const [key, form, place] of forms) {
    const name = `^options\\.${key}${place.replace(/[[\]]/gu, "\\$&")}`;
    for (const way of ways) {
      for (const number of [3, Number.MAX_SAFE_INTEGER])
        await refuses("no-such-article", `${name}: there is no article ${number}; there are 3, numbered from 0\\.$`, () => way(anything({ [key]: form(number) })));
    }
    for (const number of [-1, NaN, 1.5, Infinity, "0", null, undefined])
      await refuses("bad-value", `${name} must be a whole number from 0, not `, () => summarize(articles, anything({ [key]: form(number) })));
    for (const way of ways.slice(0, 4)) await way(anything({ [key]: form(2) }));
  }
  // Of a place, the article is looked at alone: where no sentence starts is passed over.
  expect((await summarize(articles, { pinned: [[2, 999_999]] })).articles.length).toBe(3);
  await refuses("no-such-article", /^options\.apart\[0\]: there is no article 1; there is one, number 0\.$/u, () => summarize([ferry], { apart: [1] }));
  await refuses("no-such-article", /^options\.apart\[0\]: there is no article 0; there are none\.$/u, () => new Corpus().summarize({ apart: [0] }));
  // As many as there are when it is asked.
  corpus.remove(2);
  await refuses("no-such-article", /^options\.excluded\[0\]: there is no article 2; there are 2,/u, () => corpus.summarize({ excluded: [2] }));
});

test("a corpus: numbers, paragraphs, calls from within, and after it was freed", async () => {
  const { Corpus } = conspectus;
  await conspectus.load();
  const corpus = new Corpus();
  corpus.add(ferry);
  for (const number of [-1, NaN, 1.5, "0", null, undefined, {}]) {
    for (const call of [
      () => corpus.remove(anything(number)),
      () => corpus.insert(anything(number), ferry),
      () => corpus.replace(anything(number), ferry),
      () => corpus.paragraphs(anything(number)),
    ])
      await refuses("bad-value", /^number must be a whole number from 0, not /u, call);
  }
  for (const number of [1, 2 ** 32, Number.MAX_SAFE_INTEGER]) await refuses("no-such-article", /There is no article/u, () => corpus.remove(number));
  await refuses("no-such-paragraph", /There is no paragraph 9/u, () => corpus.setRestored(0, [9]));
  await refuses("bad-value", /^paragraphs must be an array of whole numbers, not "x"\.$/u, () => corpus.setRemoved(0, anything("x")));
  await refuses("bad-value", /^signal must be an AbortSignal, not "x"\.$/u, () => corpus.summarize({}, anything("x")));
  await refuses("bad-value", /^onProgress must be a function, not 7\.$/u, () => corpus.summarize({}, null, anything(7)));
  await refuses("too-large", /64/u, () => corpus.add({ text: "x".repeat(65 << 20) }));
  await refuses("cancelled", /stopped/u, () => corpus.summarize({}, AbortSignal.abort()));
  await refuses("busy", /at work/u, () => corpus.summarize({}, null, () => corpus.free()));
  const own = new TypeError("Mine.");
  const thrower = () => {
    throw own;
  };
  expect(() => corpus.summarize({}, null, thrower)).toThrow(own);
  expect(corpus.length).toBe(1);
  expect(corpus.summarize().sentences.length).toBe(2);
  corpus.free();
  for (const call of [() => corpus.free(), () => corpus.length, () => corpus.add(ferry), () => corpus.summarize(), () => corpus.check("x")])
    await refuses("freed", /make a new one/u, call);
  // `using` frees what is left to be freed.
  corpus[Symbol.dispose]();
});

test("a client: what progress throws, stopping while it works, and disposing", async () => {
  const { openThread, openWorker } = conspectus;
  for (const client of [openWorker(), openThread()]) {
    const own = new TypeError("Mine.");
    const progress = () => {
      throw own;
    };
    await expect(client.summarize([ferry], {}, { progress })).rejects.toBe(own);
    const jobs = [client.summarize([ferry]), client.check([ferry], "Nobody was hurt.")];
    client.stop();
    for (const job of jobs) await refuses("cancelled", /The client was stopped/u, () => job);
    const left = client.summarize([ferry]);
    client[Symbol.dispose]();
    await refuses("cancelled", /stopped/u, () => left);
    expect((await client.summarize([ferry])).sentences.length).toBe(2);
    await client[Symbol.asyncDispose]();
  }
});

test("in one thread a signal counts between two pieces of work, and right after the progress that aborts it", async () => {
  const client = conspectus.openThread();
  const articles = texts.map((text) => ({ text }));
  const stages: string[] = [];
  // A timer comes to its turn once what the articles have in common is known.
  const stop = new AbortController();
  const stopped = client.summarize(articles, {}, {
    signal: stop.signal,
    progress: ({ stage }) => {
      stages.push(stage);
      if (stage === "compare") setTimeout(() => stop.abort());
    },
  });
  await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  expect(stages).not.toContain("choose");
  stages.length = 0;
  const second = new AbortController();
  const atOnce = client.summarize(articles, {}, {
    signal: second.signal,
    progress: ({ stage }) => {
      stages.push(stage);
      if (stage === "group") second.abort();
    },
  });
  await expect(atOnce).rejects.toMatchObject({ name: "AbortError" });
  expect(stages.at(-1)).toBe("group");
  expect(await client.summarize(articles)).toEqual(await conspectus.summarize(articles));
});

test("Node ends by itself when nothing is left to do, and not before", () => {
  const script = join(home, "ends.mjs");
  writeFileSync(
    script,
    `import { openWorker } from "conspectus";
const client = openWorker();
void client.summarize([{ text: "The ferry ran aground off Port Ellery on Tuesday." }]).then(({ words }) => console.log(String(words)));`,
  );
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], { encoding: "utf8", timeout: 20_000 });
  expect({ stdout, stderr, status }).toEqual({ stdout: "9\n", stderr: "", status: 0 });
});

test("a core that is not there says from where, and what to do", () => {
  const printed = (source: string) => {
    const code = `import { load } from "conspectus"; await load(${source}).catch(({ kind, message }) => console.log(kind, message));`;
    writeFileSync(join(home, "no-core.mjs"), code);
    return spawnSync(process.execPath, ["no-core.mjs"], { cwd: home, encoding: "utf8" }).stdout;
  };
  const remedy = /conspectus_bg\.wasm .* or import conspectus\/inline/u;
  for (const [source, words] of [
    [`new Response("<!doctype html><title>Oldcastle</title>")`, /^no-wasm got HTML in place of WebAssembly from the response/u],
    [`new TextEncoder().encode("\\n <HTML>")`, /^no-wasm got HTML in place of WebAssembly from the bytes/u],
    [`new TextEncoder().encode("Oldcastle")`, /^no-wasm got 9 bytes that are no WebAssembly from the bytes/u],
    [`new Response("", { status: 404 })`, /^no-wasm the server answers 404/u],
    [`new URL("file:///nowhere/core.wasm")`, /^no-wasm ENOENT.*file:\/\/\/nowhere\/core\.wasm/u],
    [`"nowhere/core.wasm"`, /^no-wasm ENOENT.*nowhere\/core\.wasm/u],
  ] as const) {
    expect(printed(source)).toMatch(words);
    expect(printed(source)).toMatch(remedy);
  }
  expect(printed("7")).toMatch(/^bad-value places\.wasm must be an address/u);
});

test("its types need neither those of browsers nor those of Node, and want the text of an article", () => {
  const shared = [
    `import { Corpus, Fault, load, openThread, openWorker, summarize, type Article, type FaultKind, type Length, type Options } from "conspectus";`,
    `import wasm from "conspectus/conspectus_bg.wasm";`,
    `await load(wasm); openThread({ wasm });`,
    `await using client = openWorker({ wasm: new Uint8Array(4) });`,
    `using thread = openThread(); using corpus = new Corpus();`,
    `const kind: FaultKind = new Fault({ kind: "freed", message: "", fatal: false }).kind;`,
    `// @ts-expect-error The text is missing.`,
    `const bare: Article = { title: "x" };`,
    `// @ts-expect-error It is misspelt.`,
    `await summarize([{ text: "x", adress: "y" }]);`,
    `// @ts-expect-error A length has one unit.`,
    `await summarize([], { length: { words: 3, sentences: 4 } });`,
    `// @ts-expect-error It has one.`,
    `await summarize([], { length: {} });`,
    `const length: Length = { percent: 9.5 }; const options: Options = { length, pinned: [[0, 7]] }; corpus.check("x", options);`,
    `for (const length of [{ words: 3 }, { sentences: 4 }]) thread.summarize([], { length });`,
    `await client.summarize([bare], { length: { words: 9 } }, { progress: (now) => void now.stage });`,
    `void [thread, corpus, kind];`,
  ];
  const withNames = `await client.summarize([], {}, { signal: AbortSignal.timeout(9) }); await load(new URL("file:///x")); corpus.summarize({}, new AbortController().signal);`;
  const cases: [string, string[], string[], string[]][] = [
    ["bare", ["lib.es2022.d.ts"], [], shared],
    ["node", ["lib.es2022.d.ts"], ["node"], [...shared, withNames]],
    ["dom", ["lib.es2022.d.ts", "lib.dom.d.ts"], [], [...shared, withNames, `openWorker({ worker: () => new Worker("x") });`]],
  ];
  symlinkSync(join(root, "node_modules/@types"), join(home, "node_modules/@types"));
  const { ModuleKind, ScriptTarget } = ts;
  const always = { noEmit: true, strict: true, exactOptionalPropertyTypes: true, module: ModuleKind.NodeNext, target: ScriptTarget.ES2022 };
  for (const [name, lib, types, lines] of cases) {
    const path = join(home, `${name}.mts`);
    writeFileSync(path, lines.join("\n"));
    const program = ts.createProgram([path], { ...always, lib, types, typeRoots: [join(home, "node_modules/@types")] });
    // Ours alone: to check those of browsers takes most of a minute.
    const own = program.getSourceFiles().filter(({ fileName }) => fileName === path || fileName.includes("node_modules/conspectus/"));
    expect(own.length).toBeGreaterThan(5);
    const faults = own.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
    expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")), name).toEqual([]);
  }
});
