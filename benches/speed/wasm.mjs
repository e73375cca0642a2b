// Measures the WebAssembly build: node wasm.mjs node|chromium FOLDER FILE…, where FOLDER holds the core and each FILE a JSON
// array of articles. Prints a line of JSON for each. Times are milliseconds, the least of several runs.
import { createServer } from "node:http";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const [where, folder, ...files] = process.argv.slice(2);

/** Measures one list of articles; sent to the browser as it stands. */
function measure({ Corpus }, memory, texts, clock) {
  const bytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
  const make = (words) => {
    const corpus = new Corpus();
    for (const text of texts) corpus.add({ text });
    corpus.summarize({ length: { words } });
    return corpus;
  };
  const least = (work, limit = 1000) => {
    let [best, all] = [Infinity, 0];
    while (all < limit) {
      const start = clock();
      work();
      const took = clock() - start;
      best = Math.min(best, took);
      all += took + 0.05;
    }
    return best;
  };
  const stages = [];
  const corpus = new Corpus();
  for (const text of texts) corpus.add({ text });
  corpus.summarize({}, undefined, ({ stage }) => stages.at(-1) === stage || stages.push(stage));
  const peak = memory.buffer.byteLength;
  let words = 100;
  const slider = least(() => corpus.summarize({ length: { words: 100 + (words = (words + 7) % 100) } }), 300);
  corpus.free();
  const analysis = least(() => make(150).free());
  return { articles: texts.length, bytes, analysis, slider, peak, stages: stages.join(" ") };
}

async function inNode() {
  const core = await import(resolve(folder, "conspectus.js"));
  const { memory } = core.initSync({ module: readFileSync(join(folder, "conspectus_bg.wasm")) });
  const clock = () => process.cpuUsage().user / 1000;
  for (const file of files) {
    const result = measure(core, memory, JSON.parse(readFileSync(file, "utf8")), clock);
    console.log(JSON.stringify({ where: "node", what: basename(file, ".json"), ...result }));
  }
}

async function inChromium() {
  const { chromium } = await import("playwright-core");
  const types = { ".js": "text/javascript", wasm: "application/wasm", json: "application/json" };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "/").slice(1);
    const file = files.find((f) => basename(f) === path) ?? join(folder, basename(path));
    if (path === "") return response.setHeader("content-type", "text/html").end("<!doctype html><title>Speed</title>");
    if (!existsSync(file)) return response.writeHead(404).end();
    const type = Object.entries(types).find(([end]) => file.endsWith(end))?.[1] ?? "text/plain";
    response.setHeader("content-type", type);
    return createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const browser = await chromium.launch({
    executablePath: process.env.CONSPECTUS_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  for (const file of files) {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const script = `(async () => {
      const core = await import("/conspectus.js");
      const { memory } = await core.default();
      const texts = await (await fetch("/${basename(file)}")).json();
      return (${measure.toString()})(core, memory, texts, () => performance.now());
    })()`;
    const result = await page.evaluate(script).catch((error) => ({ failed: String(error).split("\n")[0] }));
    console.log(JSON.stringify({ where: "chromium", what: basename(file, ".json"), ...result }));
    await page.close();
  }
  await browser.close();
  server.close();
}

await (where === "node" ? inNode() : inChromium());
