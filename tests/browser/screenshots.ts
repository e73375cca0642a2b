/** Pictures of every view, to be looked at. */
import type { Page } from "@playwright/test";
import { cards, languages, open, pasteText, speak, test, tryIt } from "./page.ts";
import { answer, faults, invented } from "./texts.ts";

const evidence = async (page: Page) => {
  await tryIt(page);
  await page.locator(".cite").first().click();
};

const check = async (page: Page) => {
  await tryIt(page);
  await page.getByRole("button", { name: "Check a text" }).click();
  // The box has the focus as soon as it is there.
  await page.locator("#check-text:focus").waitFor();
  await pasteText(page, answer);
  await page.locator(".check-prose").waitFor();
};

const inArabic = (page: Page) => speak(page, "ar");

const views: Record<string, (page: Page) => Promise<void>> = {
  empty: () => Promise.resolve(),
  summary: tryIt,
  evidence,
  why: async (page) => {
    await evidence(page);
    await page.getByText("Why this sentence").click();
  },
  weights: async (page) => {
    await tryIt(page);
    await page.getByRole("button", { name: "Why these sentences" }).click();
    await page.getByText("Advanced", { exact: true }).click();
  },
  shared: async (page) => {
    await page.evaluate(async (text) => {
      const form = new FormData();
      form.set("title", "News of the bridge");
      form.set("text", text);
      await fetch("./share", { method: "POST", body: form });
    }, invented(1));
    await open(page, "./?shared");
  },
  article: async (page) => {
    await tryIt(page);
    await cards(page).first().getByRole("button", { name: /cleaned/u }).click();
  },
  edit: async (page) => {
    await tryIt(page);
    await cards(page).first().locator(".menu > summary").click();
    await cards(page).first().getByRole("button", { name: "Edit" }).click();
  },
  adjust: async (page) => {
    await tryIt(page);
    await page.getByRole("button", { name: "Focus and order" }).click();
  },
  split: async (page) => {
    await pasteText(page, [1, 2, 3].map((n) => invented(n)).join("\n---\n"));
  },
  help: async (page) => {
    await tryIt(page);
    await page.getByRole("button", { name: "Help", exact: true }).click();
  },
  arabic: async (page) => {
    await evidence(page);
    await inArabic(page);
  },
  "check-box": async (page) => {
    await tryIt(page);
    await page.getByRole("button", { name: "Check a text" }).click();
    await page.locator("#check-text").waitFor();
  },
  check,
  "check-evidence": async (page) => {
    await check(page);
    await page.locator(".check-prose .sentence", { hasText: faults.figure.said }).locator(".cite").click();
  },
  "check-arabic": async (page) => {
    await check(page);
    await inArabic(page);
  },
};

for (const [name, show] of Object.entries(views)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(() => {
      test.use({ colorScheme, reducedMotion: "reduce" } as Parameters<typeof test.use>[0]);
      for (const width of [390, 820, 1440]) {
        test(`${name} ${colorScheme} ${width}`, async ({ page }) => {
          await page.setViewportSize({ width, height: 900 });
          await open(page);
          await show(page);
          await page.waitForTimeout(300);
          const fullPage = ["summary", "adjust", "check", "check-arabic"].includes(name);
          await page.screenshot({ path: `test-results/screenshots/${name}-${width}-${colorScheme}.png`, fullPage });
        });
      }
    });
  }
}

/** Every view of the example in a language of the interface, in one go. */
for (const code of languages.slice(1)) {
  for (const width of [390, 1440]) {
    test(`in ${code} ${width}`, async ({ page }) => {
      test.slow();
      const shoot = async (name: string, fullPage = true) => {
        await page.waitForTimeout(300);
        await page.screenshot({ path: `test-results/screenshots/language-${code}-${width}-${name}.png`, fullPage });
      };
      await page.setViewportSize({ width, height: 900 });
      await open(page);
      await speak(page, code);
      await shoot("empty");
      await page.locator(".top .menu > summary").click();
      await shoot("settings", false);
      await page.keyboard.press("Escape");
      await page.locator(".welcome button").click();
      await page.locator(".prose .cite").first().waitFor();
      for (const [n, tab] of (await page.getByRole("tab").all()).entries()) {
        await tab.click();
        await shoot(`tab-${n}`);
      }
      await page.locator(".prose .cite").first().click();
      await shoot("evidence", false);
      await page.keyboard.press("w");
      await shoot("why", false);
      await page.keyboard.press("Escape");
      await page.keyboard.press("?");
      await shoot("help", false);
      await page.keyboard.press("Escape");
      await page.locator(".views button").last().click();
      await page.locator("#check-text:focus").waitFor();
      await pasteText(page, answer);
      await page.locator(".check-prose").waitFor();
      await shoot("check");
      await page.goto("./how.html");
      await page.locator("figure").nth(6).waitFor();
      await shoot("how");
    });
  }
}
