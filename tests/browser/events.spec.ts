/** Many articles: files that arrive, warnings about many of them, and the events that they tell. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { filesOf, many } from "./many.ts";
import { cards, expect, hasFocus, pasteText, sentences, test } from "./page.ts";

/** Drops articles as files. */
const drop = (page: Page, articles: readonly string[]) => page.locator("input[type=file]").setInputFiles(filesOf(articles));

test.describe("files that arrive", () => {
  /** Files that take a while: each is read when the test says so. */
  async function slowly(page: Page): Promise<void> {
    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = async function (this: Blob) {
        await new Promise((done) => setTimeout(done, 150));
        return new Response(this).arrayBuffer();
      };
    });
  }

  test("say how many are read, wait for the last one, and stay when they are stopped", async ({ desk }) => {
    await slowly(desk);
    await drop(desk, many(40, 1));
    const status = desk.locator(".arriving");
    await expect(status).toContainText(/Reading file \d+ of 40/u);
    // There is one summary before the last one is there, and no other.
    await expect(sentences(desk).first()).toBeVisible({ timeout: 10_000 });
    const counted = () => desk.locator(".card-facts", { hasText: "words" }).count();
    const first = await counted();
    expect(first).toBeGreaterThan(1);
    await expect.poll(() => cards(desk).count()).toBeGreaterThan(first + 2);
    expect(await counted()).toBe(first);
    await status.getByRole("button", { name: "Stop" }).click();
    await expect(status).not.toContainText("Reading");
    const kept = await cards(desk).count();
    expect(kept).toBeLessThan(40);
    await expect.poll(counted).toBe(kept);
  });
});

test("warnings of one kind about many articles are one line, with what can be done about all", async ({ desk }) => {
  await drop(desk, [...many(6, 1), ...["a", "b", "c", "d"].map((word) => `Sign in\n\nSubscribe ${word}`)]);
  const line = desk.locator(".warnings li", { hasText: "4 articles have no text" });
  await line.locator("summary").click();
  await expect(line.locator(".article-links li")).toHaveCount(4);
  await line.locator(".article-links button").first().click();
  await expect(desk.locator(".panel-body")).toBeVisible();
  await desk.keyboard.press("Escape");
  await line.getByRole("button", { name: "Remove all" }).click();
  await expect(cards(desk)).toHaveCount(6);
  await expect(line).toHaveCount(0);
  await hasFocus(desk.locator("#summary-title"));
  await desk.locator(".notice").getByRole("button", { name: "Undo", exact: true }).click();
  await expect(cards(desk)).toHaveCount(10);
  await expect(line).toBeVisible();
});

test("three warnings of one kind stay three lines", async ({ desk }) => {
  await drop(desk, [...many(6, 1), ...["a", "b", "c"].map((word) => `Sign in\n\nSubscribe ${word}`)]);
  await expect(desk.locator(".warnings > li", { hasText: "has no text" })).toHaveCount(3);
});

test.describe("events", () => {
  const rows = (page: Page) => page.locator(".event");
  const headline = (page: Page) => page.locator("#summary-title");
  const current = (page: Page) => page.locator(".event[aria-current=true] .event-name");
  const headlineOf = (article = "") => article.split("\n")[0] ?? "";
  /** Three events, two articles that stand alone, and one more of the weightiest event. */
  const articles = many(12, 3, 2);
  const letters = (row: number) => async (page: Page) => rows(page).nth(row).locator(".letter").allTextContents();

  test.beforeEach(async ({ desk }) => {
    await drop(desk, articles);
    await expect(rows(desk)).toHaveCount(3);
  });

  test("are a list, and a click shows the whole summary of one and leads back", async ({ desk }) => {
    const first = await headline(desk).textContent();
    await expect(current(desk)).toHaveText(first ?? "");
    const second = await letters(1)(desk);
    // The articles of the other events are set back from the start; those that stand alone may be counted in.
    const beside = desk.locator(".card-beside");
    const others = new Set([...second, ...(await letters(2)(desk))]);
    await expect(beside).toHaveCount(others.size);
    for (const card of await beside.all()) {
      await expect(card.locator(".card-flags")).toHaveText("Not in this summary");
      expect(others).toContain(await card.locator(".letter").first().textContent());
    }
    await expect(desk.locator(".card-out")).toHaveCount(2);
    await rows(desk).nth(1).click();
    await expect(headline(desk)).not.toHaveText(first ?? "");
    await hasFocus(rows(desk).nth(1));
    await expect(rows(desk).nth(1)).toHaveAttribute("aria-current", "true");
    const sources = desk.locator(".mark > span");
    await expect.poll(async () => [...new Set(await sources.allTextContents())].filter((letter) => !second.includes(letter))).toEqual([]);
    await expect(desk.getByRole("tab", { name: "Who says what" })).toBeVisible();
    await sentences(desk).first().click();
    await expect(desk.locator(".panel-body")).toBeVisible();
    // The articles of the others are set back, and say so.
    await expect(beside).toHaveCount(articles.length - second.length);
    for (const card of await beside.all()) await expect(card.locator(".flag").first()).toHaveText("Not in this summary");
    await expect(beside.locator(".flag", { hasText: "Something else" })).toHaveCount(0);
    expect(await beside.locator(".letter").allTextContents()).not.toEqual(expect.arrayContaining(second));
    // It is a view: nothing is left out, and nothing can be undone.
    await expect(desk.locator(".flag", { hasText: "Left out" })).toHaveCount(0);
    await expect(desk.locator(".warnings", { hasText: "left out" })).toHaveCount(0);
    await rows(desk).first().press("Enter");
    await expect(headline(desk)).toHaveText(first ?? "");
    await expect(beside).toHaveCount(others.size);
    await expect(desk.locator(".panel-body")).toHaveCount(0);
  });

  test("have articles on their own at the end, which can be read", async ({ desk }) => {
    const rest = desk.locator(".event-rest");
    await rest.getByText("2 articles on their own").click();
    await rest.getByRole("button", { name: headlineOf(articles[10]) }).click();
    await expect(desk.locator(".panel-body")).toContainText(headlineOf(articles[10]));
    await expect(desk.locator(".warnings")).toHaveCount(0);
  });

  test("stay chosen when an article comes, which is said to be elsewhere, and fall away with their articles", async ({ desk }) => {
    await rows(desk).nth(1).click();
    await expect(rows(desk).nth(1)).toHaveAttribute("aria-current", "true");
    const second = await current(desk).textContent();
    const [more] = many(20, 1).slice(15, 16);
    await pasteText(desk, more ?? "");
    await expect(desk.locator(".notice")).toContainText("1 new article is about something else");
    await expect(current(desk)).toHaveText(second ?? "");
    for (const letter of await letters(1)(desk)) {
      const card = cards(desk).filter({ has: desk.locator(".letter", { hasText: new RegExp(`^${letter}$`, "u") }) });
      await card.locator(".menu > summary").click();
      await card.getByRole("button", { name: "Remove" }).click();
    }
    await expect(rows(desk)).toHaveCount(2);
    await expect(rows(desk).first()).toHaveAttribute("aria-current", "true");
  });

  test("become stories of their own, and come back", async ({ desk }) => {
    await rows(desk).nth(1).click();
    await expect(rows(desk).nth(1)).toHaveAttribute("aria-current", "true");
    const name = (await current(desk).textContent()) ?? "";
    await desk.getByRole("button", { name: "Make this event a story of its own" }).click();
    await expect(cards(desk)).toHaveCount(9);
    await expect(rows(desk)).toHaveCount(2);
    await desk.getByRole("button", { name: "Stories" }).click();
    await expect(desk.getByRole("dialog")).toContainText(name);
    await desk.keyboard.press("Escape");
    await desk.keyboard.press("ControlOrMeta+z");
    await expect(cards(desk)).toHaveCount(12);
    await expect(rows(desk)).toHaveCount(3);
  });
});

test("events beyond those that the core has room for are looked for among the rest", async ({ desk }) => {
  await drop(desk, many(100, 14));
  await expect(desk.locator("#events-title")).toHaveText(/^1[2-4] events/u, { timeout: 15_000 });
});

test("where articles of one event are in two languages, the summary can be in one", async ({ desk }) => {
  const english = (n: number) =>
    `Ferry Halcyon Star runs aground off Port Ellery\n\nThe ferry Halcyon Star with 412 people on board ran aground off Port Ellery on Monday. ${["Captain Ruth Adebayo", "The coast guard of Gannet Shoal"][n] ?? ""} said that 17 people were injured. Ruth Adebayo and Jonas Pell led 38 lifeboats to Gannet Shoal.`;
  const german = (n: number) =>
    `Fähre Halcyon Star läuft vor Port Ellery auf Grund\n\nDie Fähre Halcyon Star mit 412 Menschen an Bord ist am Montag vor Port Ellery auf Grund gelaufen. ${["Die Kapitänin Ruth Adebayo", "Die Küstenwache von Gannet Shoal"][n] ?? ""} sagte, dass 17 Menschen verletzt wurden. Ruth Adebayo und Jonas Pell führten 38 Rettungsboote zum Gannet Shoal.`;
  await drop(desk, [english(0), german(0), english(1), german(1)]);
  await expect(sentences(desk).first()).toBeVisible();
  const choice = desk.getByLabel("Language").filter({ hasText: "German" });
  await choice.selectOption("de");
  await expect.poll(async () => (await sentences(desk).allTextContents()).filter((text) => /\b(?:the|with)\b/u.test(text))).toEqual([]);
  await expect(desk.locator(".prose")).toContainText("Halcyon");
  await choice.selectOption("");
  await expect(desk.locator(".warnings")).toContainText("several languages");
});

for (const [width, colorScheme, language] of [[1440, "light", "en"], [390, "dark", "ar"]] as const) {
  test(`the list of events is usable by everyone at ${width} pixels, ${colorScheme}, ${language}`, async ({ desk }) => {
    await desk.emulateMedia({ colorScheme });
    await desk.setViewportSize({ width, height: 900 });
    await drop(desk, many(40, 6, 3));
    await expect(desk.locator(".event")).toHaveCount(6);
    await desk.locator(".top .menu > summary").click();
    await desk.locator(".menu-list select").first().selectOption(language);
    await expect(desk.locator("html")).toHaveAttribute("lang", language);
    await desk.keyboard.press("Escape");
    // A name stands where the interface begins.
    await expect(desk.locator(".event-name").first()).toHaveCSS("text-align", language === "ar" ? "right" : "left");
    await desk.locator(".event").nth(2).click();
    await expect(desk.locator(".event").nth(2)).toHaveAttribute("aria-current", "true");
    await desk.locator(".event-rest summary").click();
    await expect(desk.locator(".event-rest li").first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page: desk }).setLegacyMode(true).options({ resultTypes: ["violations"] }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual([]);
  });
}
