// deno run --allow-read summarize.ts first.txt second.txt …
import { type Article, summarize } from "conspectus";

const articles: Article[] = [];
for (const path of Deno.args) articles.push({ text: await Deno.readTextFile(path), source: path });
const { sentences } = await summarize(articles, { length: { words: 60 } });
for (const { text, article, sources, of } of sentences) console.log(`${text} [${articles[article]?.source}, ${sources} of ${of}]`);
