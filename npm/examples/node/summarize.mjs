// node summarize.mjs first.txt second.txt …
import { readFile } from "node:fs/promises";
import process from "node:process";
import { summarize } from "conspectus";

const articles = await Promise.all(process.argv.slice(2).map(async (path) => ({ text: await readFile(path, "utf8"), source: path })));
const { sentences } = await summarize(articles, { length: { words: 60 } });
for (const { text, article, sources, of } of sentences) console.log(`${text} [${articles[article].source}, ${sources} of ${of}]`);
