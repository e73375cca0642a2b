// Measures summarizers from npm: node peers.mjs FOLDER FILE, where FOLDER holds their node_modules and FILE a JSON array of
// articles. Five sentences of all articles together, as they know one text only. Prints a line of JSON for each.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [folder, file] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), "peers.js"));
const text = JSON.parse(readFileSync(file, "utf8")).join("\n\n");
const called = (start) => new Promise((done, fail) => start((error, found) => (error ? fail(error) : done(found))));

const peers = {
  "node-summary": () => called((back) => require("node-summary").getSortedSentences(text, 5, back)),
  "node-summarizer": () => new (require("node-summarizer").SummarizerManager)(text, 5).getSummaryByRank(),
  lexrank: () => called((back) => require("lexrank").summarize(text, 5, back)),
  "textrank-node": () => new (require("textrank-node"))().summarize(text, 5),
};
for (const [peer, work] of Object.entries(peers)) {
  let [best, found, failed] = [Infinity, "", undefined];
  // Two minutes are enough for one text.
  const limit = new Promise((_, fail) => setTimeout(() => fail(new Error("takes over two minutes")), 120_000).unref());
  try {
    for (let n = 0, all = 0; n < 5 && all < 10_000; n++) {
      const start = performance.now();
      found = await Promise.race([work(), limit]);
      const took = performance.now() - start;
      best = Math.min(best, took);
      all += took;
    }
    if (!found || JSON.stringify(found).length < 20) failed = "finds no sentence";
  } catch (error) {
    failed = String(error).split("\n")[0].slice(0, 120);
  }
  console.log(JSON.stringify({ where: "npm", peer, ...(failed ? { failed } : { analysis: best }) }));
}
process.exit();
