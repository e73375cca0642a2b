/** The explanation: its figures are those of the core, on the spot, and it speaks the language of the interface. */
import { fileURLToPath, pathToFileURL } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { en } from "../../www/shared/i18n/how/en.ts";
import { he } from "../../www/shared/i18n/how/he.ts";
import { it as italian } from "../../www/shared/i18n/how/it.ts";
import { ja } from "../../www/shared/i18n/how/ja.ts";
import { zh } from "../../www/shared/i18n/how/zh.ts";
import type { HowTexts } from "../../www/shared/i18n/texts.ts";
import { cards, expect, open, pasteText, records, reload, sentences, speak, test, tryIt } from "./page.ts";
import { invented } from "./texts.ts";

/** Whatever the console says. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  return said;
}

const titleOf = ({ howTitle }: Pick<HowTexts, "howTitle">) => (typeof howTitle === "string" ? howTitle : howTitle.other);

const title = (page: Page) => page.getByRole("heading", { level: 1 });

/** All boxes are there, no text is missing, and no value. */
async function expectWhole(page: Page): Promise<void> {
  await expect(page.locator("figure")).toHaveCount(7);
  await expect(page.locator(".how")).not.toContainText(/[{}]|undefined|NaN/u);
  for (const text of await page.locator(".how :is(h1, h2, th, p, li, dt, dd, label, figcaption)").allTextContents()) expect(text.trim()).not.toBe("");
}

test("the page leads to how it chooses, which shows it and can be played with", async ({ page }) => {
  const said = listen(page);
  await page.goto("./");
  await page.getByRole("link", { name: "How it chooses" }).click();
  await expect(title(page)).toHaveText("How Conspectus chooses");
  await expect(page.getByText("Articles: 5. Sources: 4.")).toBeVisible();
  for (const told of ["4:20 a.m.", "in none of the articles", "half, where the article has full", "not found"]) await expect(page.locator("figure dd", { hasText: told }).first()).toBeVisible();
  await expectWhole(page);
  const chosen = page.locator("blockquote");
  const before = await chosen.count();
  await page.getByLabel(/At most/u).fill("200");
  await expect(page.getByText("At most 200 words")).toBeVisible();
  await expect.poll(() => chosen.count()).toBeGreaterThan(before);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  expect(said).toEqual([]);
});

test("it speaks the language of the page, from right to left where that does, and another one when asked", async ({ page }) => {
  const said = listen(page);
  await open(page);
  await speak(page, "he");
  await page.locator(".foot a").first().click();
  await expect(title(page)).toHaveText(titleOf(he));
  await expect(page).toHaveTitle(titleOf(he));
  await expect(page.locator("html")).toHaveAttribute("lang", "he");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expectWhole(page);
  await expect(page.locator("blockquote").first()).toHaveCSS("direction", "ltr");
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.locator(".how-top select").selectOption("ja");
  await expect(title(page)).toHaveText(titleOf(ja));
  await expect(page).toHaveTitle(titleOf(ja));
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await expectWhole(page);
  expect(said).toEqual([]);
});

/** Chooses a language on the page that explains. */
async function chooseThere(page: Page, code: string): Promise<void> {
  await page.goto("./how.html");
  await page.locator(".how-top select").selectOption(code);
  await expect(page.locator("html")).toHaveAttribute("lang", code);
}

test("a language that is chosen there is kept as that of the page, and nothing else is changed", async ({ page, context }) => {
  await open(page);
  await tryIt(page);
  const length = page.getByRole("slider");
  await length.fill("60");
  await expect.poll(async () => JSON.stringify(await records(page, "list"))).toContain('"amount":60');
  const other = await context.newPage();
  await chooseThere(other, "ja");
  await expect.poll(async () => JSON.stringify(await records(page, "list"))).toContain('"language":"ja"');
  await other.reload();
  await expect(title(other)).toHaveText(titleOf(ja));
  // The open page speaks as it did, and what is chosen there since does not take the language back.
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await length.fill("200");
  await expect.poll(async () => JSON.stringify(await records(page, "list"))).toContain('"amount":200');
  await open(other);
  await expect(other.locator("html")).toHaveAttribute("lang", "ja");
  await expect(cards(other)).toHaveCount(5);
  await expect(other.getByRole("slider")).toHaveValue("200");
});

test("a language that is chosen there first of all is that of the page, too", async ({ page }) => {
  await chooseThere(page, "zh");
  await expect.poll(async () => JSON.stringify(await records(page, "list"))).toContain('"language":"zh"');
  const said = listen(page);
  await open(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh");
  await pasteText(page, invented(1));
  await expect(sentences(page).first()).toBeVisible();
  await reload(page);
  await expect(cards(page)).toHaveCount(1);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh");
  expect(said).toEqual([]);
});

const preferences: readonly (readonly [string[], string, string])[] = [
  [["it-CH", "de"], "it", titleOf(italian)],
  [["zh-TW"], "zh", titleOf(zh)],
  [["nds", "iw-IL", "en"], "he", titleOf(he)],
  [["hil"], "en", titleOf(en)],
];

for (const [wanted, code, words] of preferences) {
  test(`without a choice it speaks ${code} where the browser asks for ${wanted.join()}`, async ({ page }) => {
    await page.addInitScript((tags) => Object.defineProperty(navigator, "languages", { get: () => tags }), wanted);
    await page.goto("./how.html");
    await expect(page.locator("html")).toHaveAttribute("lang", code);
    await expect(title(page)).toHaveText(words);
  });
}

test("it comes without a network, in the language of the page", async ({ desk, context, browserName }) => {
  test.skip(browserName === "firefox", "its driver does not take the network away from a service worker");
  await speak(desk, "it");
  await reload(desk);
  await context.setOffline(true);
  await desk.goto("./how.html");
  await expect(title(desk)).toHaveText(titleOf(italian));
  await expectWhole(desk);
  await context.setOffline(false);
});

test("in the single file it lies over the page, which is as it was when the reader comes back", async ({ page }) => {
  const said = listen(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const file = pathToFileURL(fileURLToPath(new URL("../../dist/single/conspectus.html", import.meta.url))).href;
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, file);
  await tryIt(page);
  await page.locator(".cite").first().click();
  const before = await sentences(page).allTextContents();
  const link = page.getByRole("link", { name: "How it chooses" });
  await link.click();
  const sheet = page.getByRole("dialog", { name: "How it chooses" });
  await expect(sheet.getByText("Articles: 5. Sources: 4.")).toBeVisible();
  await expectWhole(page);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await sheet.getByRole("button", { name: "Back" }).click();
  await expect(page.locator(".how")).toHaveCount(0);
  await expect(cards(page)).toHaveCount(5);
  await expect(page.locator(".panel-body blockquote").first()).toBeVisible();
  expect(await sentences(page).allTextContents()).toEqual(before);
  await link.click();
  await page.locator(".how-top select").selectOption("he");
  await expect(title(page).last()).toHaveText(titleOf(he));
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expectWhole(page);
  const wide = await page.locator(".how-sheet").evaluate((box) => box.scrollWidth - box.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await page.keyboard.press("Escape");
  await expect(page.locator(".how")).toHaveCount(0);
  await expect(link).toHaveCount(0);
  expect(page.url()).toBe(file);
  expect(asked.filter((url) => url !== file && !/^(?:blob|data):/u.test(url))).toEqual([]);
  expect(said).toEqual([]);
});
