/** The summary is read aloud, sentence by sentence, by voices on this machine and by no others. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { cards, choose, expect, open, pasteText, sentences, test as base } from "./page.ts";
import { fakeVoices, type FakeVoices } from "./voices.ts";

const test = base.extend<{ browserHas: FakeVoices; listening: Page }>({
  browserHas: [{ voices: [{ lang: "en-GB", localService: true }] }, { option: true }],
  listening: async ({ page, browserHas }, use) => {
    await page.addInitScript(fakeVoices, browserHas);
    await open(page);
    await page.getByRole("button", { name: "Try it with an example" }).click();
    await expect(sentences(page).first()).toBeVisible();
    await use(page);
  },
});

const bar = (page: Page) => page.getByRole("group", { name: "Listen" });
const button = (page: Page, name: string) => bar(page).getByRole("button", { name, exact: true });
const lit = (page: Page) => page.locator(".sentence-text[data-spoken]");

/** What was said so far, with the tag of the voice before each. */
const said = async (page: Page): Promise<string[]> => ((await page.locator("html").getAttribute("data-spoken")) ?? "").split("\n").slice(0, -1);

/** Lets the voice come to the end of its sentence. */
const end = (page: Page) => page.evaluate(() => dispatchEvent(new Event("spoken")));

const none: Record<string, FakeVoices["voices"]> = {
  "there are no voices": [],
  "all of its language send what they read away": [{ lang: "en-US", localService: false, default: true }],
  "those on this machine speak other languages": [{ lang: "de-DE", localService: true }, { lang: "fr_FR", localService: true, default: true }],
};

for (const [why, voices] of Object.entries(none)) {
  test.describe("where no local voice speaks its language", () => {
    test.use({ browserHas: { voices } });
    test(`no button: ${why}`, async ({ listening: page }) => {
      await expect(page.locator(".terms")).toBeVisible();
      await expect(bar(page)).toHaveCount(0);
    });
  });
}

test.describe("a table of voices", () => {
  const remote = { lang: "en-GB", localService: false, default: true };
  const usual = { lang: "en_AU", localService: true, default: true };
  test.use({ locale: "en-GB", browserHas: { voices: [remote, { lang: "de-DE", localService: true }, { lang: "en-US", localService: true }, usual] } });
  test("the usual local voice of the language reads, whatever others there are", async ({ listening: page }) => {
    await button(page, "Listen").click();
    await expect.poll(async () => (await said(page))[0]).toContain("en_AU: ");
  });
});

test("it reads each sentence in its order, marks it, and comes to an end", async ({ listening: page }) => {
  const all = await sentences(page).allTextContents();
  expect(all.length).toBeGreaterThan(3);
  await button(page, "Listen").click();
  for (const [n, text] of all.entries()) {
    await expect(lit(page)).toHaveText(text);
    await expect(lit(page)).toBeInViewport();
    await expect(bar(page)).toContainText(`${n + 1} of ${all.length}`);
    expect(await said(page)).toEqual(all.slice(0, n + 1).map((one) => `en-GB: ${one.trim()}`));
    await end(page);
  }
  await expect(lit(page)).toHaveCount(0);
  await expect(button(page, "Listen")).toBeVisible();
});

test("it waits and goes on with its sentence, goes back and on, and stops", async ({ listening: page }) => {
  const all = await sentences(page).allTextContents();
  await button(page, "Listen").press("Enter");
  await button(page, "Next sentence").click();
  await expect(lit(page)).toHaveText(all[1] ?? "");
  await button(page, "Pause").click();
  await end(page);
  await expect(lit(page)).toHaveText(all[1] ?? "");
  expect(await said(page)).toHaveLength(2);
  await button(page, "Go on").click();
  await expect.poll(() => said(page)).toHaveLength(3);
  expect((await said(page))[2]).toBe((await said(page))[1]);
  await button(page, "Previous sentence").click();
  await button(page, "Previous sentence").click();
  await expect(lit(page)).toHaveText(all[0] ?? "");
  await button(page, "Stop").click();
  await expect(lit(page)).toHaveCount(0);
  await expect(button(page, "Listen")).toBeFocused();
  await end(page);
  expect(await said(page)).toHaveLength(5);
});

for (const [colorScheme, forcedColors] of [["light", "none"], ["dark", "none"], ["light", "active"]] as const) {
  test(`what is read can be seen, and its bar used: ${colorScheme}, forced colours ${forcedColors}`, async ({ listening: page, browserName }) => {
    test.skip(browserName === "firefox", "Firefox as it is packaged refuses to have its colours emulated.");
    await page.emulateMedia({ colorScheme, forcedColors });
    await button(page, "Listen").click();
    const ground = (node: Element) => getComputedStyle(node).backgroundColor;
    await expect.poll(() => lit(page).evaluate(ground)).not.toBe(await sentences(page).last().evaluate(ground));
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => lit(page).evaluate(ground)).toBe(await sentences(page).last().evaluate(ground));
    await expect(bar(page)).toBeHidden();
  });
}

const ends: Record<string, (page: Page) => Promise<unknown>> = {
  "another length": (page) => page.getByRole("slider", { name: "Length" }).fill("400"),
  "an article less": (page) => choose(page, 0, "Leave out"),
  "another story": async (page) => {
    await page.getByRole("button", { name: "Stories" }).click();
    await page.getByRole("button", { name: "New story" }).click();
  },
  "another view": (page) => page.getByRole("button", { name: "Check a text" }).click(),
  "the page goes away": (page) => page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide"))),
};

for (const [what, act] of Object.entries(ends)) {
  test(`it stops: ${what}`, async ({ listening: page }) => {
    await button(page, "Listen").click();
    await expect.poll(() => said(page)).toHaveLength(1);
    await act(page);
    await expect(button(page, "Pause")).toHaveCount(0);
    await expect(lit(page)).toHaveCount(0);
    await end(page);
    expect(await said(page)).toHaveLength(1);
  });
}

test.describe("voices that come late", () => {
  test.use({ browserHas: { voices: [{ lang: "en-GB", localService: true }], late: true } });
  test("the button comes with them", async ({ listening: page }) => {
    await expect(page.locator(".terms")).toBeVisible();
    await expect(bar(page)).toHaveCount(0);
    await page.evaluate(() => dispatchEvent(new Event("voices")));
    await button(page, "Listen").click();
    await expect.poll(() => said(page)).toHaveLength(1);
  });
});

test.describe("a summary in two languages", () => {
  const texts = ["Die Fähre lief am Montag vor Dunmor auf Grund. Zwölf Fahrgäste wurden verletzt, sagte die Hafenmeisterin Ada Renwick.", "The ferry ran aground off Dunmor on Monday. Twelve passengers were hurt, said the harbour master Ada Renwick."];
  const voices = [{ lang: "en-GB", localService: true }];
  const read = async (page: Page) => {
    await page.getByRole("button", { name: "Stories" }).click();
    await page.getByRole("button", { name: "New story" }).click();
    await expect(cards(page)).toHaveCount(0);
    for (const text of texts) await pasteText(page, text);
    await expect(page.locator(".warnings")).toContainText("several languages");
  };
  test.use({ browserHas: { voices } });
  test("no button where one of the two has no voice", async ({ listening: page }) => {
    await read(page);
    await expect(bar(page)).toHaveCount(0);
  });
  test.describe("with a voice for each", () => {
    test.use({ browserHas: { voices: [...voices, { lang: "de-AT", localService: true }] } });
    test("each sentence is read in its own", async ({ listening: page }) => {
      await read(page);
      const all = await sentences(page).allTextContents();
      await button(page, "Listen").click();
      for (const [n] of all.entries()) {
        await expect.poll(() => said(page)).toHaveLength(n + 1);
        await end(page);
      }
      const tags = (await said(page)).map((line) => [line.slice(0, 5), /\b(?:the|The)\b/u.test(line)]);
      expect(tags.every(([tag, english]) => tag === (english === true ? "en-GB" : "de-AT"))).toBe(true);
      expect(new Set(tags.map(([tag]) => tag)).size).toBe(2);
    });
  });
});
