// Measures the WebAssembly of www/wasm: wasm.js node|chromium FILE…, where a FILE holds a JSON array of clusters, each an
// array of articles. Prints a line of JSON for each: medians in milliseconds.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

const [where, ...files] = process.argv.slice(2);
const core = new URL("../../www/wasm/", import.meta.url);

/** Measures some clusters. Sent to the browser as it stands, so it knows nothing but its arguments. */
function measure({ Corpus }, memory, clusters) {
  // What takes long is done once. What measures itself answers its time.
  const median = (work, limit) => {
    const [times, begun] = [[], performance.now()];
    do {
      const start = performance.now();
      times.push(work() ?? performance.now() - start);
    } while (performance.now() - begun < limit && times.length < 100);
    return times.sort((a, b) => a - b)[times.length >> 1];
  };
  const read = (texts) => {
    const corpus = new Corpus();
    for (const text of texts) corpus.add({ text });
    return corpus;
  };
  const whole = () => {
    for (const texts of clusters) {
      const corpus = read(texts);
      corpus.summarize({});
      corpus.free();
    }
  };
  const took = { whole: median(whole, 3000) };
  const peak = memory.buffer.byteLength;
  // What a reader tries with the slider after a summary of 150 words: none of these was asked for before.
  const lengths = [160, 170, 140, 200, 120, 250, 100, 300];
  const length = () => {
    let spent = 0;
    for (const texts of clusters) {
      const corpus = read(texts);
      corpus.summarize({});
      const start = performance.now();
      for (const words of lengths) corpus.summarize({ length: { words } });
      spent += (performance.now() - start) / lengths.length;
      corpus.free();
    }
    return spent;
  };
  took.length = median(length, 1000);
  const corpora = clusters.map(read);
  for (const corpus of corpora) corpus.summarize({});
  // A text of about 300 words to be checked: a summary, of which every other sentence lacks words and has another figure.
  const changed = (text) => text.split(" ").filter((_, word) => word % 6 !== 3).join(" ").replace(/\d/u, (digit) => (Number(digit) + 3) % 10);
  const altered = ({ sentences }) => sentences.map(({ text }, number) => (number % 2 === 0 ? text : changed(text))).join(" ");
  const checked = corpora.map((corpus) => altered(corpus.summarize({ length: { words: 340 } })));
  took.check = median(() => corpora.forEach((corpus, number) => void corpus.check(checked[number])), 500);
  let turn = 0;
  const edit = () => {
    turn++;
    for (const [number, corpus] of corpora.entries()) {
      corpus.replace(0, { text: `${clusters[number][0]}\n\nVersion ${turn} of the report came late on Tuesday, the town said.` });
      corpus.summarize({});
    }
  };
  took.edit = median(edit, 500);
  for (const corpus of corpora) corpus.free();
  return { took, peak };
}

const print = (file, result) => console.log(JSON.stringify({ where, what: basename(file, ".json"), ...result }));

/** In this process. Memory never shrinks, so that files should come in the order of their sizes. */
async function inNode() {
  const module = await import(new URL("conspectus.js", core));
  const { memory } = module.initSync({ module: await readFile(new URL("conspectus_bg.wasm", core)) });
  for (const file of files) print(file, measure(module, memory, JSON.parse(await readFile(file, "utf8"))));
}

/** In a tab of its own for each file, on an empty page. */
async function inChromium() {
  const { withChromium } = await import("./chromium.js");
  const fileOf = (path) => files.find((file) => path === `/${basename(file)}`) ?? new URL(basename(path), core);
  await withChromium(fileOf, async (browser, address) => {
    for (const file of files) {
      const page = await browser.newPage();
      await page.route(address, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Speed</title>" }));
      await page.goto(address);
      const script = `(async () => {
        const module = await import("/conspectus.js");
        const { memory } = await module.default();
        return (${measure})(module, memory, await (await fetch("/${basename(file)}")).json());
      })()`;
      print(file, await page.evaluate(script).catch((error) => ({ failed: String(error).split("\n")[0] })));
      await page.close();
    }
  });
}

await (where === "node" ? inNode() : inChromium());
