/** What is pasted and dropped into the panel of the extension. */
import type { Page } from "@playwright/test";
import { cases, encoded } from "../browser/encoded.ts";
import { stories } from "./articles.ts";
import { expect, openPanel, test } from "./launch.ts";

const paste = (panel: Page, pasted: string): Promise<void> =>
  panel.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "clipboardData", { value: clipboardData });
    document.body.dispatchEvent(event);
  }, pasted);

test("an address alone that is pasted opens in a tab", async ({ opened, sites }) => {
  const panel = await openPanel(opened);
  const [address = ""] = sites.articles;
  const opens = opened.context.waitForEvent("page");
  await paste(panel, ` ${address}\n`);
  await expect.poll(async () => (await opens).url()).toBe(address);
  await expect(panel.locator(".notice")).toContainText("Opened in a tab");
  await expect(panel.locator(".card")).toHaveCount(0);
});

test("articles in Markdown lose its marks, and are offered as several", async ({ opened }) => {
  const panel = await openPanel(opened);
  const lead = "The harbour bridge of Kellmouth closes for **nine weeks** in May, so that engineers can renew its worn bearings, the council said on Tuesday.";
  const more = "About 14,000 vehicles cross it each day, and drivers will have to go round by [Stennet](https://stennet.example/road), which adds half an hour.";
  const article = (title: string) => `# ${title}\n\n${lead}\n\n${more}\n\nA ferry runs every half hour until eleven at night, free for all who live on the northern shore.`;
  await paste(panel, `${article("Harbour bridge to close for nine weeks")}\n\n${article("Kellmouth shuts its bridge in May")}\n`);
  await expect(panel.locator(".card")).toHaveCount(1);
  await expect(panel.locator(".offer")).toContainText("Kellmouth shuts its bridge in May");
});

test("the source of a page is read by the script that tabs run, too", async ({ opened }) => {
  const panel = await openPanel(opened);
  const paragraphs = stories[0].paragraphs.map((text) => `<p>${text}</p>`).join("\n");
  await paste(panel, `<!doctype html><html><head><title>${stories[0].title}</title></head><body><nav><a href="/">Turnips</a></nav><article>${paragraphs}</article></body></html>`);
  await expect(panel.locator(".card-title")).toHaveText(stories[0].title);
  await panel.locator(".card-title").click();
  await expect(panel.locator(".reader .line:not(.line-out) > p:first-child")).toHaveText([...stories[0].paragraphs]);
});

test("a file that declares nothing is read by its letters", async ({ opened }) => {
  test.slow();
  const panel = await openPanel(opened);
  const files = await encoded(panel, cases);
  await panel.locator("input[type=file]").setInputFiles(files.map(({ name, bytes }, n) => ({ name: `${n}-${name}.txt`, mimeType: "", buffer: Buffer.from(bytes) })));
  await expect(panel.locator(".card")).toHaveCount(files.length, { timeout: 20_000 });
  const kept = () => panel.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
  const wrong = async () => {
    const all = await kept();
    return cases.filter(({ text, encodings }) => all.split(JSON.stringify(text.trim()).slice(1, -1)).length <= encodings.length).map(({ text }) => text.trim().split("\n", 1)[0]);
  };
  await expect.poll(wrong).toEqual([]);
});
