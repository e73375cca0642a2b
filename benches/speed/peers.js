// Measures one summarizer from npm: peers.js NAME FOLDER FILE, where FOLDER holds its node_modules and FILE a text. Five
// sentences; the time is that of the call alone. Prints a line of JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [name, folder, file] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), "peers.js"));
const text = readFileSync(file, "utf8");
const called = (start) => new Promise((done, fail) => start((error, found) => (error ? fail(error) : done(found))));

const prepare = {
  "node-summary": () => {
    // It is published as modules that Node does not take, with the compiler that makes them into such as it does.
    require("babel-core/register")({ presets: [require.resolve("babel-preset-es2015")], only: /node-summary/u, cache: false });
    const summary = require("node-summary");
    return () => called((back) => summary.getSortedSentences(text, 5, back));
  },
  "node-summarizer-rank": () => {
    const { SummarizerManager } = require("node-summarizer");
    return () => new SummarizerManager(text, 5).getSummaryByRank();
  },
  "node-summarizer-frequency": () => {
    const { SummarizerManager } = require("node-summarizer");
    return () => new SummarizerManager(text, 5).getSummaryByFrequency();
  },
  lexrank: () => {
    const { summarize } = require("lexrank");
    return () => called((back) => summarize(text, 5, back));
  },
  "textrank-node": () => {
    const TextRank = require("textrank-node");
    return () => new TextRank().summarize(text, 5);
  },
};

const row = { where: "npm", what: name };
try {
  const work = prepare[name]();
  const times = [];
  for (let spent = 0; times.length < 3 || (spent < 2000 && times.length < 100); spent += times.at(-1)) {
    const start = performance.now();
    const found = await work();
    times.push(performance.now() - start);
    if (JSON.stringify(found ?? "").length < 20) throw new Error("finds no sentence");
  }
  row.took = times.sort((a, b) => a - b)[times.length >> 1];
} catch (error) {
  row.failed = String(error.message ?? error).split("\n")[0].slice(0, 120);
}
console.log(JSON.stringify(row));
process.exit();
