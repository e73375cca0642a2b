/** Articles in scripts that run to the left: whatever shows their words runs with them, in any language of the interface. */
import type { Locator, Page } from "@playwright/test";
import { arabic, hebrew } from "./leftward.ts";
import { cards, expect, open, pasteText, saved, sentences, speak, test } from "./page.ts";

test.use({ serviceWorkers: "block" });

const persian = [
  `آتش‌سوزی در بازار کهن شهر نخلستان

آتش‌سوزی بزرگی روز دوشنبه در بازار کهن شهر نخلستان رخ داد و 14 نفر زخمی شدند. شهردار گفت: «آتش‌نشانان در شش دقیقه رسیدند و محله را نجات دادند». به گفته سخنگوی آتش‌نشانی 32 مغازه سوخت.`,
  `ده‌ها مغازه در نخلستان سوخت

14 نفر روز دوشنبه در آتش‌سوزی بازار کهن شهر نخلستان زخمی شدند. سخنگوی آتش‌نشانی گفت 32 مغازه سوخت. «آتش‌نشانان در شش دقیقه رسیدند»، شهردار گفت.`,
];

const urdu = [
  `نخلستان کے پرانے بازار میں آگ

پیر کو نخلستان شہر کے پرانے بازار میں بڑی آگ لگی اور 14 افراد زخمی ہوئے۔ میئر نے کہا: ”فائر فائٹر چھ منٹ میں پہنچے اور محلے کو بچایا“۔ ترجمان کے مطابق 32 دکانیں جل گئیں۔`,
  `نخلستان میں درجنوں دکانیں جل گئیں

پیر کو نخلستان شہر کے پرانے بازار میں آگ لگنے سے 14 افراد زخمی ہوئے۔ ترجمان نے کہا کہ 32 دکانیں جل گئیں۔ میئر نے فائر فائٹرز کا شکریہ ادا کیا۔`,
];

const english = [
  `Lighthouse of Dunmore sold to a choir

The lighthouse of Dunmore was sold on Tuesday to a choir of forty singers. The choir wants to sing in it once a week, said its leader, Ada Renwick. The price was 12,000 crowns.`,
  `Choir buys a lighthouse

A choir of forty singers bought the lighthouse of Dunmore on Tuesday. Its leader, Ada Renwick, said that the choir will sing there once a week. The town got 12,000 crowns for it.`,
];

async function put(page: Page, texts: readonly string[]): Promise<void> {
  await open(page);
  for (const text of texts) await pasteText(page, text);
  await expect(cards(page)).toHaveCount(texts.length);
  await expect(sentences(page).first()).toBeVisible();
  await expect(page.locator(".card-facts").last()).toContainText(/\d/u);
}

/** What shows words of an article, and runs another way than most of its letters do. */
const astray = (page: Page) =>
  page.evaluate(() => {
    const shows =
      ".headline, .prose > p, .sentence-text, .print-sources li, .passage, .passage > span, .difference, .version, .dated, .map-row > bdi, .worth > bdi, .voice, .voice blockquote, .panel-name, .reader, .line > p:first-child, .card-title, .cuts > del";
    return [...document.querySelectorAll(shows)].flatMap((node) => {
      const text = node.textContent;
      const [left, right] = [/[\u0590-\u08ff]/gu, /[a-z]/giu].map((letters) => text.match(letters)?.length ?? 0);
      const { direction } = getComputedStyle(node);
      return direction === ((left ?? 0) > (right ?? 0) ? "rtl" : "ltr") ? [] : [`${direction}: ${node.className}: ${text.slice(0, 60)}`];
    });
  });

const desks = { Hebrew: hebrew, Arabic: arabic, Persian: persian, Urdu: urdu, "Arabic and English": [...arabic, ...english], "English and Hebrew": [...english, ...hebrew] };

for (const [name, texts] of Object.entries(desks)) {
  test(`what shows words of an article runs with them: ${name}`, async ({ page }) => {
    await put(page, texts);
    for (const summary of await page.locator(".of-article > summary").all()) await summary.click();
    for (const value of await page.locator(".difference .value").all()) await value.click();
    expect(await astray(page)).toEqual([]);
    await page.locator(".cite").first().click();
    await expect(page.locator(".voice").first()).toBeVisible();
    expect(await astray(page)).toEqual([]);
    await page.locator(".panel .link").first().click();
    await expect(page.locator(".line-drop").first()).toBeAttached();
    expect(await astray(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("w");
    await expect(page.locator(".worth").first()).toBeVisible();
    expect(await astray(page)).toEqual([]);
  });
}

test("a sentence that begins with a name in Latin letters runs with its others", async ({ page }) => {
  await put(page, hebrew);
  const latin = sentences(page).filter({ hasText: /^BBC/u });
  await expect(latin).toHaveCSS("direction", "rtl");
  // Its stop stands at its end, which is on the left.
  const [name, stop] = await latin.evaluate((node) => {
    const at = (text: Node, from: number) => {
      const range = new Range();
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect();
    };
    const texts: Text[] = [];
    const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) texts.push(walk.currentNode as Text);
    const [first, last] = [texts[0], texts.at(-1)] as [Text, Text];
    return [at(first, 0), at(last, last.data.length - 1)].map(({ left, top }) => ({ left, top }));
  });
  expect(stop && name && (stop.top > name.top || stop.left < name.left)).toBe(true);
  expect(await saved(page, "HTML")).toMatch(/<p dir="rtl"><q [^>]*>BBC/u);
});

test("an empty box asks in the direction of the interface, and takes that of what is written", async ({ page }) => {
  await open(page);
  await page.locator(".top .menu > summary").click();
  await page.locator(".menu-list select").first().selectOption("ar");
  const box = page.locator("#paste");
  await expect(box).toHaveCSS("direction", "rtl");
  await box.fill("A ferry ran aground.");
  await expect(box).toHaveCSS("direction", "ltr");
});

test("titles in the list stand on the side where their words begin, and what is cut is not cut by its button", async ({ page }) => {
  const long = `${"A lighthouse that nobody wanted was sold on Tuesday after all ".repeat(4)}\n\nThe choir paid 12,000 crowns for it, said its leader.`;
  await put(page, [...english, ...hebrew, long]);
  await page.locator(".top .menu > summary").click();
  await page.locator(".menu-list select").first().selectOption("ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const sides = await page.locator(".card-title").evaluateAll((all) =>
    all.map((title) => {
      const range = new Range();
      range.selectNodeContents(title);
      const [words, body] = [range.getBoundingClientRect(), title.parentElement?.getBoundingClientRect()];
      const side = getComputedStyle(title).direction === "ltr" ? "left" : "right";
      return Math.abs(words[side] - (body?.[side] ?? Infinity));
    }),
  );
  for (const distance of sides) expect(distance).toBeLessThan(2);
  const cut = page.locator(".card-title > span").last();
  expect(await cut.evaluate((node) => node.scrollHeight > node.clientHeight)).toBe(true);
  await expect(cut).toHaveCSS("-webkit-line-clamp", "3");
});

for (const [language, texts] of [["ar", english], ["en", arabic]] as const) {
  test(`what is listed in an interface in ${language} runs with it, whatever letters it has`, async ({ page }) => {
    await open(page);
    await speak(page, language);
    /** Where words of a list begin on the screen, on the side where the interface begins. */
    const places = (list: Locator, words: readonly string[]) =>
      list.evaluate((node, all) => {
        const leftward = document.documentElement.dir === "rtl";
        return all.map((word) => {
          const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
          for (let text = walk.nextNode() as Text | null; text; text = walk.nextNode() as Text | null) {
            const at = text.data.indexOf(word);
            if (at < 0) continue;
            const range = new Range();
            range.setStart(text, at);
            range.setEnd(text, at + word.length);
            const { top, left, right } = range.getBoundingClientRect();
            return [Math.round(top), leftward ? -right : left] as const;
          }
          return [NaN, NaN] as const;
        });
      }, words);
    const inOrder = (all: readonly (readonly [number, number])[]) =>
      all.slice(1).every(([top, side], n) => {
        const [above = NaN, before = NaN] = all[n] ?? [];
        return top > above || (top === above && side > before);
      });
    expect(inOrder(await places(page.locator(".composer .hint").last(), ["txt", "md", "html", "pdf"]))).toBe(true);
    for (const text of texts) await pasteText(page, text);
    await page.locator(".cite").first().click();
    await page.locator(".why > summary").click();
    const concepts = page.locator(".why > p");
    const words = (await concepts.textContent())?.split(/[:：]/u).at(-1)?.replaceAll(/[\u2068\u2069]/gu, "").split(/[,،] /u) ?? [];
    expect(words.length).toBeGreaterThan(2);
    expect(inOrder(await places(concepts, words.map((word) => word.trim())))).toBe(true);
  });
}

test("links at the foot of the page are told apart", async ({ page }) => {
  await open(page);
  await expect(page.locator(".foot")).toContainText("How it chooses · Licenses");
});
