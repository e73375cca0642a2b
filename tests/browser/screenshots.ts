/** Pictures of every view, to be looked at: at four widths, light and dark, in four languages; and of the main ones in the others. */
import type { Page } from "@playwright/test";
import { arabic, hebrew } from "./leftward.ts";
import { filesOf, many } from "./many.ts";
import { expect, languages, open, pasteText, speak, test, type Language } from "./page.ts";
import { answer, example, faults, invented } from "./texts.ts";
import { chinese, japanese } from "./unspaced.ts";

test.use({ serviceWorkers: "block" });

type Step = (page: Page, code: Language) => Promise<unknown>;

const press = (key: string): Step => (page) => page.keyboard.press(key);
const click = (selector: string, n = 0): Step => (page) => page.locator(selector).nth(n).click();
const sees = (selector: string): Step => (page) => expect(page.locator(selector).first()).toBeVisible({ timeout: 20_000 });
const paste = (text: string): Step => (page) => pasteText(page, text);
const panel = sees(".panel-body");
const summary = sees(".prose .cite");

/** Nothing on the desk, and nothing kept. */
const bare: Step = async (page, code) => {
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name);
  });
  await open(page);
  await speak(page, code);
};

/** Articles in the language of the interface, where there are some. */
const own: Step = async (page, code) => {
  const texts: Partial<Record<Language, readonly string[]>> = { ar: arabic, he: hebrew, zh: chinese, ja: japanese };
  for (const text of texts[code] ?? example) await pasteText(page, text);
};

/** Each view: its name, how it is reached from the one before it, and whether all of the page is shown or what the window shows. */
const views: readonly (readonly [name: string, steps: readonly Step[], whole?: boolean])[] = [
  ["empty", [], true],
  ["settings", [click(".top .menu > summary")]],
  ["summary", [press("Escape"), click(".welcome .try"), summary], true],
  ...[0, 1, 2, 3, 4].map((n) => [`tab-${n}`, [click("[role=tab]", n)], true] as const),
  ["evidence", [click(".prose .cite"), panel]],
  ["why-one", [click(".panel-body .why > summary")]],
  ["why-all", [press("Escape"), press("w"), panel]],
  ["weights", [click(".panel-body .advanced > summary")]],
  ["article", [press("Escape"), press("1"), panel]],
  ["edit", [click(".panel-head button")]],
  ["adjust", [press("Escape"), press("f"), sees("#focus"), (page) => page.locator("#focus").fill("lifeboats")]],
  ["save", [press("Escape"), click(".tools .menu > summary")]],
  ["card-menu", [press("Escape"), click(".card .menu > summary")]],
  ["help", [press("Escape"), press("?"), sees("dialog[open]")]],
  ["composer", [press("Escape"), press("n"), sees("#paste:focus")]],
  ["split", [paste([1, 2, 3].map((n) => invented(n)).join("\n---\n"))], true],
  ["check-box", [click(".views button", 1), sees("#check-text:focus")]],
  ["check", [paste(answer), sees(".check-prose")], true],
  ["check-evidence", [(page) => page.locator(".check-prose .sentence", { hasText: faults.figure.said }).locator(".cite").click(), panel]],
  ["stories", [press("Escape"), click(".top-tools button"), sees("dialog[open]")]],
  ["own", [bare, own, summary], true],
  ["own-evidence", [click(".prose .cite"), panel]],
  ["events", [bare, (page) => page.locator("input[type=file]").setInputFiles(filesOf([...many(24, 3), "Sign in\n\nSubscribe"])), summary]],
  ["event", [click(".events .event")]],
  ["how", [(page) => page.goto("./how.html"), (page) => page.locator("figure").nth(6).waitFor()], true],
];

/** What is wider than the window, and text that is cut off where nothing says that it is. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ["the page"] : [];
    const all = [...document.querySelectorAll<HTMLElement>("body *")].filter((node) => {
      const style = getComputedStyle(node);
      return node.checkVisibility() && style.overflowX === "hidden" && style.textOverflow !== "ellipsis" && node.clientWidth > 1 && node.scrollWidth > node.clientWidth + 1;
    });
    return [...wide, ...all.map((node) => `${node.tagName}.${node.className} "${node.textContent.slice(0, 30)}"`)];
  });

const matrix = languages.flatMap((code) => {
  const all = ["en", "ar", "zh", "de"].includes(code);
  return (all ? [390, 820, 1440, 1920] : [390, 1440]).flatMap((width) => (all ? (["light", "dark"] as const) : (["light"] as const)).map((theme) => ({ code, width, theme })));
});

for (const { code, width, theme } of matrix) {
  test.describe(() => {
    test.use({ colorScheme: theme, reducedMotion: "reduce" } as Parameters<typeof test.use>[0]);
    test(`${code} ${width} ${theme}`, async ({ page }) => {
      test.setTimeout(300_000);
      await page.setViewportSize({ width, height: width < 500 ? 844 : 900 });
      await open(page);
      await speak(page, code);
      page.setDefaultTimeout(5000);
      for (const [name, steps, whole = false] of views) {
        for (const step of steps) await step(page, code);
        await page.waitForTimeout(150);
        expect.soft(await cut(page), name).toEqual([]);
        await page.screenshot({ path: `test-results/screenshots/${name}/${code}-${width}-${theme}.png`, fullPage: whole });
      }
    });
  });
}
