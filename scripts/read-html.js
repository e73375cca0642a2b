// Sends pages through the page's own reading of HTML and then through the cleaner, in a browser, for measuring:
// node scripts/read-html.js pages.jsonl > kept.jsonl; a line is {"id", "html"}, and {"id", "kept", "title", "author"?, "published"?}
// comes out. read-html.py asks the command line.
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { createServer } from "vite";

const root = new URL("../", import.meta.url).pathname;
const server = await createServer({ root, configFile: false, logLevel: "error", server: { host: "127.0.0.1", port: 0 } });
await server.listen();
const browser = await chromium.launch({ executablePath: process.env["CONSPECTUS_CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.goto(new URL("www/page/public/icon.svg", server.resolvedUrls.local[0]).href);
await page.evaluate(async () => {
  const core = await import("/www/wasm/conspectus.js");
  await core.default();
  const { articleOf } = await import("/www/shared/read/html.ts");
  globalThis.keep = async (html) => {
    const corpus = new core.Corpus();
    corpus.add(await articleOf(html));
    const report = corpus.summarize({}).articles[0];
    const trimmed = report.dropped.filter((one) => one.paragraph === undefined);
    const lines = corpus.paragraphs(0).filter((one) => one.dropped === undefined);
    corpus.free();
    const kept = lines
      .map(({ text, start }) =>
        trimmed
          .filter((cut) => cut.start >= start && cut.end <= start + text.length)
          .reduceRight((left, cut) => left.slice(0, cut.start - start) + left.slice(cut.end - start), text),
      )
      .map((line) => line.replaceAll(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, ""))
      .filter((line) => line !== "")
      .join("\n");
    return { kept, title: report.title, author: report.author, published: report.published };
  };
});
for (const line of readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean)) {
  const { id, html } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify({ id, ...(await page.evaluate((text) => globalThis.keep(text), html)) })}\n`);
}
await browser.close();
await server.close();
