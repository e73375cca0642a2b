/** What nobody sees on a page never becomes text of its article, in the real extension; what somebody sees does. */
import type { Opened } from "./launch.ts";
import { expect, test } from "./launch.ts";
import { found, hidden, pages, shown, tablePage } from "../browser/hidden.ts";
import { stories } from "./articles.ts";

const said = stories.flatMap((story) => story.paragraphs);
const twice = [...said, ...said.map((text) => text.replaceAll("Orrin", "Ostrin"))];

/** The text of a page as the extension collects it, in the same two tabs each time. */
async function collected({ context, address }: Opened, html: string): Promise<string> {
  const url = "http://herald.localhost/hidden/a-page-with-a-long-name";
  const page = context.pages().find((one) => one.url() === url) ?? (await context.newPage());
  const own = context.pages().find((one) => one.url() === address("licences.txt")) ?? (await context.newPage());
  if (own.url() === "about:blank") await own.goto(address("licences.txt"));
  await page.unrouteAll();
  await page.route(url, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  await page.bringToFront();
  await page.goto(url);
  const text = await own.evaluate(async (at) => {
    const [tab] = await chrome.tabs.query({ url: at });
    await chrome.runtime.sendMessage({ kind: "collect", tabs: [tab?.id] });
    const all = await chrome.storage.local.get<Record<string, { draft?: { text: string } }>>(null);
    await chrome.storage.local.clear();
    return Object.values(all).find((one) => one.draft)?.draft?.text ?? "";
  }, url);
  return text;
}

test("what nobody sees on a page is left out, what somebody sees is kept", async ({ opened }) => {
  test.setTimeout(300_000);
  expect(found(await collected(opened, tablePage(twice, hidden)), hidden)).toEqual([]);
  expect(found(await collected(opened, tablePage(twice, shown)), shown)).toEqual(Object.keys(shown));
});

test("nothing is lost of pages that seem to hide themselves", async ({ opened }) => {
  // It is one page after another.
  test.setTimeout(300_000);
  for (const [name, make] of Object.entries(pages)) {
    const text = await collected(opened, make(said));
    expect.soft(said.filter((one) => !text.includes(one)), name).toEqual([]);
  }
});
