/** Articles in Chinese and Japanese are set by the rules of these languages: full lines, no fragments of words, characters counted. */
import type { Page } from "@playwright/test";
import { cards, expect, open, pasteText, saved, sentences, test } from "./page.ts";
import { invented } from "./texts.ts";
import { chinese, japanese } from "./unspaced.ts";

test.use({ serviceWorkers: "block" });

async function put(page: Page, texts: readonly string[]): Promise<void> {
  await open(page);
  for (const text of texts) await pasteText(page, text);
  await expect(cards(page)).toHaveCount(texts.length);
  await expect(sentences(page).first()).toBeVisible();
}

/** The letters of a text that word processors count as its characters, and its words in Latin letters and figures. */
const charactersOf = (text: string) => text.match(/\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}/gu)?.length ?? 0;

for (const [code, texts] of Object.entries({ zh: chinese, ja: japanese })) {
  test(`lengths are counted in characters, and say so: ${code}`, async ({ page }) => {
    await put(page, texts);
    await expect(page.locator(".facts-words")).toContainText(/^\d+ characters$/u);
    const counted = Number((await page.locator(".facts-words").textContent())?.match(/\d+/u)?.[0]);
    const shown = charactersOf((await sentences(page).allTextContents()).join(""));
    expect(counted).toBeLessThanOrEqual(150);
    expect(Math.abs(counted - shown)).toBeLessThanOrEqual(10);
    await expect(page.getByLabel("Unit of the length").locator("option").first()).toHaveText("characters");
    await expect(page.getByRole("slider", { name: "Length" })).toHaveAttribute("aria-valuetext", "150 characters");
    for (const card of await cards(page).all()) await expect(card.locator(".card-facts")).toContainText(/\d+ characters/u);
    expect(await saved(page, "HTML")).toContain("150 characters");
    await page.getByRole("button", { name: "Why these sentences" }).click();
    await page.getByText("Advanced", { exact: true }).click();
    await expect(page.locator(".curve")).toHaveAccessibleName(/^How much [\d,]+ characters and fewer/u);
  });

  for (const width of [390, 1440]) {
    test(`lines are full, and a mark of a source stands beside the end of its sentence: ${code}, ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await put(page, texts);
      await expect(sentences(page).first()).toHaveAttribute("lang", code);
      await expect(page.locator(".prose p").first()).toHaveCSS("text-align", "justify");
      // All lines of a paragraph but its last end where it ends; marks that stand outside of a stop may hang a little.
      const ragged = await page.locator(".prose p").evaluateAll((all) =>
        all.flatMap((paragraph) => {
          const edge = paragraph.getBoundingClientRect().right;
          const rights = new Map<number, number>();
          const range = new Range();
          range.selectNodeContents(paragraph);
          const size = parseFloat(getComputedStyle(paragraph).lineHeight);
          for (const { bottom, right } of range.getClientRects()) {
            const line = Math.round((paragraph.getBoundingClientRect().bottom - bottom) / size);
            rights.set(line, Math.max(rights.get(line) ?? 0, right));
          }
          return [...rights].filter(([line, right]) => line > 0 && right < edge - 30).map(([, right]) => edge - right);
        }),
      );
      expect(ragged).toEqual([]);
      const alone = await page.locator(".sentence").evaluateAll((all) =>
        all.filter((one) => {
          const [end, mark] = [".sentence-end", ".marks"].map((part) => one.querySelector(part)?.getBoundingClientRect());
          return !end || !mark || mark.top > end.bottom;
        }).length,
      );
      expect(alone).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    });
  }

  test(`what is told differently is named by the clause around it: ${code}`, async ({ page }) => {
    await put(page, texts);
    await expect(page.locator(".difference").filter({ hasText: { zh: "15", ja: "9" }[code] ?? "" })).toContainText({ zh: "造成…人受伤", ja: "…人がけがをした" }[code] ?? "");
  });

  test(`what both say is marked in whole words, not in single letters: ${code}`, async ({ page }) => {
    await put(page, texts);
    const marks: string[] = [];
    for (const cite of await page.locator(".cite:has(.marks)").all()) {
      await cite.click();
      await expect(page.locator(".voice blockquote").first()).toHaveAttribute("lang", code);
      marks.push(...(await page.locator(".voice blockquote mark").allTextContents()));
      const touching = await page.locator(".voice blockquote mark").evaluateAll((all) => all.filter(({ nextSibling }) => nextSibling?.nodeName === "MARK").length);
      expect(touching).toBe(0);
    }
    expect(marks.length).toBeGreaterThan(5);
    expect(marks.filter((one) => /^[\p{sc=Hira}\p{sc=Kana}]$/u.test(one))).toEqual([]);
  });
}

/** What each line of the headline says. */
const linesOf = (page: Page) =>
  page.locator(".headline").evaluate((title) => {
    const lines = new Map<number, string>();
    const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent ?? "";
      for (let n = 0; n < text.length; n++) {
        const range = new Range();
        range.setStart(walker.currentNode, n);
        range.setEnd(walker.currentNode, n + 1);
        const { top } = range.getBoundingClientRect();
        lines.set(top, (lines.get(top) ?? "") + (text[n] ?? ""));
      }
    }
    return [...lines.values()];
  });

for (const width of [320, 390, 1440]) {
  test(`a headline in Chinese ends its lines between words: ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const title = "云溪市老城图书馆周一深夜突发“罕见”大火 （二楼）阅览室烧毁12人受伤";
    await open(page);
    const files = chinese.map((text, n) => ({ name: `${n}.md`, mimeType: "text/markdown", buffer: Buffer.from(text.replace(/^.*/u, n === 0 ? `---\ntitle: ${title}\n---` : "")) }));
    await page.locator("input[type=file]").setInputFiles(files);
    await expect(page.locator(".headline")).toHaveText(title);
    const lines = await linesOf(page);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join("")).toBe(title);
    const words = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(title)].map(({ index }) => index);
    let at = 0;
    for (const line of lines) {
      expect(words, line).toContain(at);
      expect(line).toMatch(/^[\p{L}\p{N}“（]/u);
      expect(line).not.toMatch(/[“（\d]$/u);
      at += line.length;
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });
}

test("a text in Chinese that is checked is set as its articles are", async ({ page }) => {
  await put(page, chinese);
  await page.getByRole("button", { name: "Check a text" }).click();
  await page.locator("#check-text").fill(chinese[0].split("\n\n")[1] ?? "");
  await page.getByRole("button", { name: "Check it" }).click();
  await expect(page.locator(".check-prose")).toHaveAttribute("lang", "zh");
  await expect(page.locator(".check-prose p").first()).toHaveCSS("text-align", "justify");
  // Only the last character keeps its marks: more of them would leave lines half empty.
  const ends = await page.locator(".check-prose .sentence-end").allTextContents();
  expect(ends.length).toBeGreaterThan(5);
  expect(ends.filter((end) => charactersOf(end) > 1)).toEqual([]);
});

test("beside articles that are counted in words, the summary is, too", async ({ page }) => {
  await put(page, [...chinese, invented(1)]);
  await expect(page.locator(".facts-words")).toContainText("words");
  await expect(cards(page).first().locator(".card-facts")).toContainText("characters");
  await expect(cards(page).last().locator(".card-facts")).toContainText("words");
});

/** Texts of the interface whose last line is a single character. */
const lonely = (page: Page) =>
  page.evaluate(() => {
    if (!CSS.supports("text-wrap", "pretty")) return [];
    return [...document.querySelectorAll("p, h1, h2, h3, dt, td, .side-hint")].flatMap((node) => {
      const lines = new Map<number, string>();
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (text.parentElement?.closest(".hidden, .part-title")) continue;
        for (let n = 0; n < text.length; n++) {
          const range = new Range();
          range.setStart(text, n);
          range.setEnd(text, n + 1);
          const { bottom, width } = range.getBoundingClientRect();
          // Smaller letters stand a little higher in the line.
          const line = Math.round(bottom / 6);
          if (width > 0) lines.set(line, (lines.get(line) ?? "") + (text.data[n] ?? ""));
        }
      }
      const last = [...lines].sort(([one], [other]) => one - other).at(-1)?.[1] ?? "";
      return lines.size > 1 && /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}][。：]?$/u.test(last) ? [node.textContent] : [];
    });
  });

for (const locale of ["zh-CN", "ja"]) {
  for (const width of [390, 1440]) {
    test.describe(`an interface in ${locale}, ${width} pixels`, () => {
      test.use({ locale, viewport: { width, height: 900 } });

      test("has no last line of a single character", async ({ page }) => {
        await page.goto("./how.html");
        await expect(page.locator(".how blockquote").first()).toBeVisible();
        expect(await lonely(page)).toEqual([]);
        await open(page);
        expect(await lonely(page)).toEqual([]);
        await page.locator(".welcome button").click();
        await expect(sentences(page).first()).toBeVisible();
        for (const tab of await page.getByRole("tab").all()) {
          await tab.click();
          expect(await lonely(page)).toEqual([]);
        }
        await page.keyboard.press("?");
        await expect(page.locator(".sheet .panel-body")).toBeVisible();
        expect(await lonely(page)).toEqual([]);
      });
    });
  }
}

test.describe("an interface in Chinese", () => {
  test.use({ locale: "zh-CN" });

  test("has its own letters beside an article in Chinese, and the article those of articles", async ({ page }) => {
    await put(page, [`分享\n\n${chinese[0]}`, ...chinese.slice(1)]);
    await page.locator(".card-title").first().click();
    await page.locator(".line-ask").first().click();
    const fonts = (selector: string) => page.locator(selector).evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).fontFamily.split(",")[0]))]);
    await expect(page.locator(".line-said li > span").first()).toBeVisible();
    expect(await fonts(".line > p:first-child, .line-said li > span:first-child")).toEqual(['"Songti SC"']);
    expect(await fonts(".hint, .line-why span, .line-why .link, .line-drop, .hand button")).toEqual(["system-ui"]);
  });

  test("sets articles in English as English is set", async ({ page }) => {
    await put(page, [invented(1), invented(2)]);
    await expect(page.locator("html")).toHaveAttribute("lang", "zh");
    await expect(page.locator(".prose p").first()).toHaveCSS("text-align", "start");
  });
});
