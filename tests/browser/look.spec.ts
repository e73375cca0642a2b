/** What everyone must be able to use: every view, light and dark, in every language, without a violation. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { cards, expect, sentences, test, tryIt } from "./page.ts";

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

async function setTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
}

for (const theme of ["light", "dark"]) {
  test(`every view is accessible, ${theme}`, async ({ desk }) => {
    test.slow();
    await setTheme(desk, theme);
    expect(await violations(desk), "empty").toEqual([]);
    await tryIt(desk);
    await desk.getByRole("button", { name: "Focus and order" }).click();
    expect(await violations(desk), "summary").toEqual([]);
    await desk.locator(".cite").first().click();
    await desk.getByText("Why this sentence").click();
    expect(await violations(desk), "evidence").toEqual([]);
    await cards(desk).first().getByRole("button", { name: /lines cleaned/u }).click();
    expect(await violations(desk), "article").toEqual([]);
    await desk.getByRole("complementary").getByRole("button", { name: "Edit" }).click();
    expect(await violations(desk), "edit").toEqual([]);
    await desk.keyboard.press("Escape");
    await desk.locator("summary[aria-label=Settings]").click();
    expect(await violations(desk), "settings").toEqual([]);
    await desk.keyboard.press("Escape");
    await desk.getByRole("button", { name: "Help", exact: true }).click();
    expect(await violations(desk), "help").toEqual([]);
  });
}

const languages = { de: "Artikel", fr: "Articles", es: "Artículos", pt: "Artigos", ar: "المقالات" } as const;

for (const [code, word] of Object.entries(languages)) {
  test(`the interface in ${code}`, async ({ desk }) => {
    await tryIt(desk);
    const before = await sentences(desk).allTextContents();
    await desk.locator("summary[aria-label=Settings]").click();
    await desk.getByLabel("Language").selectOption(code);
    await desk.keyboard.press("Escape");
    await expect(desk.locator("#desk-title")).toHaveText(word);
    await expect(desk.locator("html")).toHaveAttribute("lang", code);
    await expect(desk.locator("html")).toHaveAttribute("dir", code === "ar" ? "rtl" : "ltr");
    expect(await sentences(desk).allTextContents()).toEqual(before);
    await desk.locator(".cite").first().click();
    await expect(desk.getByRole("complementary")).toBeVisible();
    expect(await violations(desk)).toEqual([]);
  });
}

for (const width of [320, 390, 820, 1440]) {
  test(`nothing is cut off at ${width} pixels`, async ({ desk }) => {
    await desk.setViewportSize({ width, height: 800 });
    await tryIt(desk);
    await desk.locator(".cite").first().click();
    const wide = await desk.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
}

test("a screen reader finds its way", async ({ desk }) => {
  await tryIt(desk);
  await expect(desk.getByRole("main")).toBeVisible();
  await expect(desk.getByRole("heading", { name: "Articles" })).toBeVisible();
  await expect(desk.getByRole("group", { name: "Length" })).toBeVisible();
  await expect(desk.getByRole("button", { name: /^[A-E], \d of 4: what each article says$/u }).first()).toBeVisible();
  await expect(desk.getByRole("table")).toBeVisible();
  const headings = await desk.getByRole("heading").evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))));
  headings.slice(1).forEach((level, n) => expect(level - (headings[n] ?? 0)).toBeLessThanOrEqual(1));
});

test("the tab key goes through the page in reading order", async ({ desk, browserName }) => {
  test.skip(browserName === "firefox", "one order, tried once");
  await tryIt(desk);
  await desk.locator("body").press("Tab");
  const names: string[] = [];
  for (let n = 0; n < 12; n++) {
    names.push(await desk.evaluate(() => document.activeElement?.closest("header, .desk, .summary, aside")?.className ?? "?"));
    await desk.keyboard.press("Tab");
  }
  const order = ["top", "desk", "summary"];
  const places = names.map((name) => order.indexOf(name.split(" ")[0] ?? ""));
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
