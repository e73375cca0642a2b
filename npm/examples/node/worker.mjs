// node worker.mjs first.txt second.txt …: in a worker, with progress, and stopped after a minute.
import { readFile } from "node:fs/promises";
import process from "node:process";
import { openWorker } from "conspectus";

const articles = await Promise.all(process.argv.slice(2).map(async (path) => ({ text: await readFile(path, "utf8"), source: path })));
const client = openWorker();
const { sentences } = await client.summarize(articles, { length: { words: 60 } }, {
  signal: AbortSignal.timeout(60_000),
  progress: (now) => console.error(`${now.stage} ${now.done} of ${now.total}`),
});
for (const { text, article, sources, of } of sentences) console.log(`${text} [${articles[article].source}, ${sources} of ${of}]`);
client.stop();
