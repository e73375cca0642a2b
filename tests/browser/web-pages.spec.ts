/** What is the article of a web page: the table of the command line, in `tests/web_pages.rs`. */
import { readFileSync } from "node:fs";
import { cards, expect, paste, saved, sentences, test } from "./page.ts";

interface Table {
  text: string;
  pages: { name: string; html: string; left_out: string[]; kept: string[] }[];
}
const { text, pages } = JSON.parse(readFileSync(new URL("../data/pages.json", import.meta.url), "utf8")) as Table;

test("the article of a page is kept and what stands around it is not", async ({ desk }) => {
  test.slow();
  for (const [n, { html }] of pages.entries()) {
    await paste(desk, { "text/html": html.replace("{text}", () => text), "text/plain": "ignored" });
    await expect(cards(desk)).toHaveCount(n + 1);
  }
  await expect(sentences(desk).first()).toBeVisible();
  const { articles } = JSON.parse(await saved(desk, "JSON")) as { articles: { title: string; dropped: { text: string; reason: string }[] }[] };
  const read = articles.map(({ title, dropped }, n) => ({ name: pages[n]?.name, title, leftOut: dropped.map((one) => one.text) }));
  const starts = (n: number) => pages[n]?.left_out.map((start) => expect.stringMatching(new RegExp(`^${start.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}`, "u")));
  expect(read).toEqual(pages.map(({ name, html }, n) => ({ name, title: /<title>(.*?)<\/title>/u.exec(html)?.[1], leftOut: starts(n) })));
});
