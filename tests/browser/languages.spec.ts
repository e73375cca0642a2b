/** Every language of the interface has every text, and room for it. */
import type { Page } from "@playwright/test";
import { cards, expect, isLeftward, languages, open, pasteText, sentences, speak, test, type Language } from "./page.ts";
import { answer } from "./texts.ts";

type Forms = Record<string, string>;
type Texts = Record<string, string | Forms>;

/** The texts of a file. */
async function textsIn(name: string): Promise<Texts> {
  const [texts] = Object.values((await import(`../../www/shared/i18n/${name}.ts`)) as Record<string, Texts>);
  return texts ?? {};
}

/** The folders of texts, each with the files that have its English. */
const PARTS: Record<string, readonly string[]> = {
  "": ["en", "results", "help", "settings"],
  ...Object.fromEntries(["check", "events", "files", "how", "page", "proof", "stories"].map((name) => [`${name}/`, [`${name}/en`]])),
};

/** All forms of a text. */
const formsOf = (text: string | Forms | undefined): string[] => (typeof text === "string" ? [text] : Object.values(text ?? {}));

/** The values that stand in the forms of a text, each once. */
const valuesIn = (text: string | Forms | undefined): string[] => [...new Set(formsOf(text).flatMap((form) => form.match(/\{\w+\}/gu) ?? []))].sort();

for (const code of languages.slice(1)) {
  test(`every text is there in ${code}, with the same values as in English`, async ({ browserName }) => {
    test.skip(browserName === "firefox", "files are the same in every browser");
    for (const [folder, files] of Object.entries(PARTS)) {
      const english: Texts = Object.assign({}, ...(await Promise.all(files.map(textsIn)))) as Texts;
      const texts = await textsIn(`${folder}${code}`);
      expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
      for (const [key, text] of Object.entries(english)) {
        expect(valuesIn(texts[key]), key).toEqual(valuesIn(text));
        for (const form of formsOf(texts[key])) expect(form, key).toMatch(/\S/u);
      }
    }
  });
}

/** What does not fit or says nothing: controls that reach out of the window or are cut off, values that were not filled in, and blanks that a language does not have. */
const faultsOf = (page: Page) =>
  page.evaluate(() => {
    const visible = (node: Element) => node.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    const scrolls = (node: Element | null): boolean => node !== null && node !== document.documentElement && (/auto|scroll/u.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
    const named = (node: Element) => `${node.tagName.toLowerCase()} ${node.ariaLabel ?? ""} ${node.textContent.trim().slice(0, 40)}`;
    const faults: string[] = [];
    for (const node of document.querySelectorAll<HTMLElement>("button, summary, select, label, a[href], h1, h2, h3, [role=tab]")) {
      if (!visible(node) || node.closest(".hidden, .clip, .way:not(.way-on)")) continue;
      const { left, right } = node.getBoundingClientRect();
      if (!scrolls(node.parentElement) && (left < -0.5 || right > document.documentElement.clientWidth + 0.5)) faults.push(`outside: ${named(node)}`);
      if (node.matches("button, summary, [role=tab]") && node.querySelector(".clip") === null && node.scrollWidth > node.clientWidth + 1) faults.push(`cut off: ${named(node)}`);
      if (`${node.textContent}${node.ariaLabel ?? ""}`.trim() === "" && node.querySelector("svg, input") === null) faults.push(`without a name: ${node.outerHTML.slice(0, 80)}`);
    }
    const lines = document.body.innerText.split("\n");
    const labels = [...document.querySelectorAll("[aria-label], [title], [placeholder]")].flatMap((node) => ["aria-label", "title", "placeholder"].map((name) => node.getAttribute(name) ?? ""));
    faults.push(...[...lines, ...labels].filter((line) => /\{\w+\}|undefined|NaN/u.test(line)).map((line) => `not filled in: ${line}`));
    // These marks have room of their own behind them.
    faults.push(...[...lines, ...labels].filter((line) => /[，。：；！？] /u.test(line)).map((line) => `a blank too many: ${line}`));
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return wide > 0 ? [...faults, `${wide} pixels too wide`] : faults;
  });

/** The views of the page in turn, each by its name. */
async function throughViews(page: Page, act: (name: string) => Promise<void>): Promise<void> {
  await act("empty");
  await page.locator(".top .menu > summary").click();
  await expect(page.locator(".top .menu-list select").first().locator("option")).toHaveCount(languages.length);
  await act("settings");
  await page.keyboard.press("Escape");
  await page.locator(".welcome button").click();
  await expect(cards(page)).toHaveCount(5);
  await expect(sentences(page).first()).toBeVisible();
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await act(await tab.innerText());
  }
  await page.locator(".prose .cite").first().click();
  await act("evidence");
  await page.keyboard.press("w");
  await act("why");
  await page.keyboard.press("1");
  await expect(page.locator(".panel-body button").first()).toBeVisible();
  await act("article");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.locator(".sheet .panel-body")).toBeVisible();
  await act("help");
  await page.keyboard.press("Escape");
  await expect(page.locator(".sheet .panel-body")).toHaveCount(0);
  await page.locator(".views button").last().click();
  await expect(page.locator("#check-text")).toBeFocused();
  await pasteText(page, answer);
  await expect(page.locator(".check-prose")).toBeVisible();
  await act("check");
}

const expectFitting = async (page: Page, code: Language): Promise<void> => {
  await open(page);
  await speak(page, code);
  await expect(page.locator("html")).toHaveAttribute("dir", isLeftward(code) ? "rtl" : "ltr");
  await throughViews(page, async (name) => expect(await faultsOf(page), name).toEqual([]));
};

for (const code of languages) {
  test(`every text has room on a telephone in ${code}`, async ({ page, browserName }) => {
    test.skip(browserName === "firefox" && code !== "de" && code !== "he", "the texts are the same; one in each direction is enough to see that they are set alike");
    test.slow();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFitting(page, code);
  });
}

test("the settings name each language by itself, and are chosen from with keys alone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.locator(".top .menu > summary").focus();
  await page.keyboard.press("Enter");
  const choice = page.getByLabel("Language");
  await expect(choice.locator("option")).toHaveText(
    ["English", "Deutsch", "Français", "Español", "Português", "العربية", "简体中文", "हिन्दी", "עברית", "Русский", "Italiano", "日本語"],
  );
  await page.keyboard.press("Tab");
  await expect(choice).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await page.keyboard.press("ArrowUp");
  await expect(page.locator("html")).toHaveAttribute("lang", "it");
});

test("a language that is chosen while a part is open changes that too, and nothing is ever empty", async ({ desk }) => {
  await desk.locator(".welcome button").click();
  await expect(sentences(desk).first()).toBeVisible();
  await desk.locator(".views button").last().click();
  await expect(desk.locator("#check-text")).toBeVisible();
  await speak(desk, "ru");
  await expect(desk.locator("#check-title")).toHaveText(/^[\p{Script=Cyrillic}\s]+$/u);
  await speak(desk, "zh");
  await expect(desk.locator("#check-title")).toHaveText(/^\p{Script=Han}+$/u);
});

for (const [code, comma] of [["ar", "، "], ["ja", "、"], ["fr", ", "]] as const) {
  test(`what stands in a row is divided by the comma of the language: ${code}`, async ({ page }) => {
    await open(page);
    await speak(page, code);
    // What runs the other way than the interface is set apart by characters that nobody sees.
    const kinds = (await page.locator(".composer .hint").last().textContent())?.replaceAll(/[\u2068\u2069]/gu, "");
    expect(kinds).toContain(["txt", "md", "html"].join(comma));
    await page.locator(".welcome button").click();
    await expect(page.locator(".print-sources li").first()).toHaveText(new RegExp(`[^,]${comma}The Ellery Courier`, "u"));
  });
}

for (const [locale, licences, colours] of [["en-US", "Licenses", "Colors"], ["en-GB", "Licences", "Colours"]] as const) {
  test.describe(`an English browser, ${locale}`, () => {
    test.use({ locale });

    test("has English as its region spells it", async ({ page }) => {
      await open(page);
      await expect(page.locator(".foot")).toContainText(licences);
      await page.locator(".top .menu > summary").click();
      await expect(page.locator(".menu-list").first()).toContainText(colours);
    });
  });
}
