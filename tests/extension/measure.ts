/** Reads real pages through the extension and writes what it keeps of each: see `make extraction`. */
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, openPanel, summarize, test } from "./launch.ts";

interface Gold {
  id: string;
  html: string;
}

test("what is kept of each page", async ({ opened }) => {
  const pages = readFileSync(process.env["CONSPECTUS_PAGES"] ?? "", "utf8").trim().split("\n").map((line) => JSON.parse(line) as Gold);
  test.setTimeout(pages.length * 10_000);
  const server = createServer((request, response) => {
    const page = pages[Number(request.url?.slice(1))];
    // They were saved with all that their scripts had put there; run again without their site, these would take it away.
    const policy = "default-src 'none'; style-src 'unsafe-inline'";
    response.writeHead(page ? 200 : 404, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy }).end(page?.html);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const tab = await opened.context.newPage();
  const kept: { id: string; kept: string; author?: string; published?: string }[] = [];
  for (const [n, { id }] of pages.entries()) {
    await tab.goto(`http://127.0.0.1:${port}/${n}`, { waitUntil: "domcontentloaded" });
    const panel = await openPanel(opened);
    await summarize(panel, [`127.0.0.1:${port}`]);
    const card = panel.locator(".card");
    await expect(card.or(panel.locator(".failures")).first()).toBeVisible({ timeout: 20_000 });
    let text = "";
    if (await card.isVisible()) {
      await expect(card).toContainText("words", { timeout: 20_000 });
      await card.locator(".card-title").click();
      // Long articles are drawn bit by bit.
      const lines = panel.locator(".reader .line");
      let drawn = -1;
      for (let count = await lines.count(); count !== drawn; count = await lines.count()) {
        drawn = count;
        await panel.waitForTimeout(700);
      }
      text = (await panel.locator(".reader .line:not(.line-out) > p:first-child").allTextContents()).join("\n");
    }
    if (await panel.locator(".failures").isVisible()) console.log(id, await panel.locator(".failures li").innerText());
    // What was kept of it, whatever the panel shows.
    const { author, published } = await panel.evaluate(async () => {
      const articles = Object.entries(await chrome.storage.local.get<Record<string, { author?: string; published?: string }>>(null));
      return articles.find(([key]) => key.startsWith("article "))?.[1] ?? {};
    });
    kept.push({ id, kept: text, ...(author !== undefined && { author }), ...(published !== undefined && { published }) });
    await panel.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));
    // Closed sooner, the panel would keep the article once more.
    await expect(card).toHaveCount(0);
    await panel.waitForTimeout(500);
    await panel.close();
  }
  server.close();
  writeFileSync("test-results/kept.jsonl", kept.map((one) => `${JSON.stringify(one)}\n`).join(""));
});
