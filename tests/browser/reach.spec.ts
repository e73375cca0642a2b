/** What can be seen can be pressed, whatever else is open, and what is opened lies inside the window. */
import type { Page } from "@playwright/test";
import { cards, expect, hasFocus, open, pasteText, test, tryIt } from "./page.ts";
import { example } from "./texts.ts";

test.use({ serviceWorkers: "block" });

const widths = [390, 820, 1100, 1440];

/** The example in a language of the interface. */
async function start(page: Page, width: number, language: string): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await open(page);
  await tryIt(page);
  await expect(page.locator(".card-facts").last()).toContainText(/\d/u);
  await page.locator(".top .menu > summary").click();
  await page.locator(".menu-list select").first().selectOption(language);
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await page.keyboard.press("Escape");
}

const panels: Record<string, (page: Page) => Promise<void>> = {
  nothing: () => Promise.resolve(),
  evidence: (page) => page.locator(".cite").first().press("Enter"),
  weights: (page) => page.keyboard.press("w"),
  article: (page) => page.keyboard.press("1"),
  editor: async (page) => {
    await page.keyboard.press("2");
    await page.locator(".panel-head button").first().press("Enter");
  },
};

/** Opens one panel after the other, and does something with each. */
async function withEach(page: Page, act: (name: string) => Promise<void>): Promise<void> {
  for (const [name, show] of Object.entries(panels)) {
    await show(page);
    if (name !== "nothing") await expect(page.locator(".panel-body").first()).toBeVisible();
    await act(name);
    await page.keyboard.press("Escape");
    await expect(page.locator(".panel")).toHaveCount(0);
  }
}

/** The controls below a place that something else covers, each brought into sight first. */
const covered = (page: Page, place = "body") =>
  page.evaluate((place) => {
    const controls = "button, summary, select, input, textarea, a[href], [role=button]";
    return [...document.querySelectorAll<HTMLElement>(place)].flatMap((box) => [...box.querySelectorAll<HTMLElement>(controls)]).flatMap((node) => {
      if (!node.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) || node.matches(":disabled")) return [];
      node.scrollIntoView({ block: "center", behavior: "instant" });
      const [line] = [...node.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      if (!line) return [];
      const [left, right] = [Math.max(0, line.left), Math.min(innerWidth, line.right)];
      const [top, bottom] = [Math.max(0, line.top), Math.min(innerHeight, line.bottom)];
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return there && node.contains(there) ? [] : [`${node.ariaLabel ?? node.textContent.trim().slice(0, 40)}: ${there?.className ?? "outside"}`];
    });
  }, place);

test("on a telephone the summary is one step from the list below it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const way = page.locator(".way-on");
  for (const n of [0, 1, 2]) {
    if (n > 0) await page.getByRole("button", { name: "article", exact: true }).click();
    // The box is in sight when it has the focus: a paste before that would leave the window at the top.
    await hasFocus(page.locator("#paste"));
    await pasteText(page, example[n] ?? "");
    await expect(page.locator(".card-facts").nth(n)).toContainText(/\d/u);
    await expect(way).toHaveCount(Math.min(n, 1));
  }
  // Nothing moves while another text is written.
  await page.getByRole("button", { name: "article", exact: true }).click();
  await hasFocus(page.locator("#paste"));
  const before = await page.evaluate(() => scrollY);
  await page.locator("#paste").pressSequentially("A fourth article");
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await way.click();
  await expect(page.locator(".headline")).toBeInViewport({ ratio: 1 });
  await expect(way).toHaveCount(0);
});

test("a short summary is one step from the list, too, and articles of one source can be compared from there", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const text = "Crane falls on harbour wall of Ostrava Bay\n\nA crane fell on the harbour wall of Ostrava Bay on Monday and blocked the ferry to Skarn. Fourteen people were hurt when it fell. Divers will look for its hook on Thursday.";
  await pasteText(page, text);
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole("button", { name: "article", exact: true }).click();
  await hasFocus(page.locator("#paste"));
  await pasteText(page, `${text} The school of Skarn is closed.`);
  await expect(cards(page)).toHaveCount(2);
  await expect(page.locator(".way-on")).toBeVisible();
  const notice = page.locator(".notice");
  await expect(notice).toContainText("All articles count as one source");
  await notice.getByRole("button", { name: "Compare these all the same" }).click();
  await expect(notice).toContainText("Each article counts as a source of its own now.");
  await expect(page.locator(".warnings")).toHaveCount(0);
});

for (const language of ["en", "ar"]) {
  test(`on a telephone the way back to the summary covers nothing at the end of the page, ${language}`, async ({ page }) => {
    await start(page, 390, language);
    const bar = page.locator(".way-on");
    /** How far what stands lowest reaches below the upper edge of the bar. */
    const behind = (selector: string) =>
      page.evaluate((selector) => {
        scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
        const [way, last] = [".way-on", selector].map((one) => document.querySelector(one)?.getBoundingClientRect());
        return way && last ? Math.max(0, last.bottom - way.top) : undefined;
      }, selector);
    await expect.poll(() => behind(".foot p")).toBe(0);
    // Above it lines are cut as by the edge of the window: it is as wide as that, and nothing shows through.
    expect(await bar.evaluate((node) => [node.getBoundingClientRect().left, document.documentElement.clientWidth - node.getBoundingClientRect().right])).toEqual([0, 0]);
    expect(await bar.evaluate((node) => innerHeight - node.getBoundingClientRect().bottom)).toBe(0);
    // Neither do the cards show through it while the menu of one of them lies over it.
    await cards(page).last().locator(".menu > summary").press("Enter");
    await expect(bar).toBeHidden();
    await cards(page).last().locator(".menu-list button").last().press("Enter");
    await expect(page.locator(".notice")).toBeVisible();
    await expect(bar).toBeVisible();
    await expect.poll(() => behind(".notice")).toBe(0);
    await page.keyboard.press("1");
    await expect(page.locator(".panel-body")).toBeVisible();
    expect(await covered(page, ".panel")).toEqual([]);
  });
}

for (const width of widths) {
  for (const language of ["en", "ar"]) {
    test(`what can be seen can be pressed at ${width} pixels, ${language}`, async ({ page }) => {
      test.slow();
      await start(page, width, language);
      await withEach(page, async (name) => {
        // The way back to the summary is there only as long as the window is far below it.
        await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
        await expect(page.locator(".way-on")).toHaveCount(0);
        expect(await covered(page), name).toEqual([]);
      });
    });

    test(`menus lie inside the window and over all else at ${width} pixels, ${language}`, async ({ page }) => {
      test.slow();
      await start(page, width, language);
      await withEach(page, async (name) => {
        for (const menu of await page.locator(".top .menu, .card:last-child .menu, .summary .menu").all()) {
          // A button at the very bottom of the window has no room below it.
          await menu.evaluate((box) => box.scrollIntoView({ block: "end", behavior: "instant" }));
          await menu.locator("> summary").press("Enter");
          const list = menu.locator(".menu-list");
          const outside = () =>
            list.evaluate((box) => {
              const { top, right, bottom, left } = box.getBoundingClientRect();
              return [top, left, innerHeight - bottom, document.documentElement.clientWidth - right].filter((room) => room < -0.5);
            });
          await expect.poll(outside, name).toEqual([]);
          expect(await covered(page, ".menu[open] > .menu-list"), name).toEqual([]);
          const others = menu.locator(".menu-others > summary");
          if ((await others.count()) > 0) {
            await others.press("Enter");
            await expect(list.locator(".menu-others > button").first()).toBeAttached();
            await expect.poll(outside, `${name}, longer`).toEqual([]);
            await others.press("Enter");
          }
          await menu.evaluate((box: HTMLDetailsElement) => (box.open = false));
        }
      });
    });
  }

  test(`focus and order come into sight wherever they are asked for, and close on Escape, at ${width} pixels`, async ({ page }) => {
    await start(page, width, "en");
    const button = page.getByRole("button", { name: "Focus and order" });
    await page.locator(".findings").evaluate((node) => node.scrollIntoView({ block: "end", behavior: "instant" }));
    await button.evaluate((node) => (node as HTMLElement).click());
    await expect(page.locator("#focus")).toBeInViewport({ ratio: 1 });
    await expect(page.getByLabel("Order")).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("1");
    await page.locator("#focus").press("Escape");
    await expect(page.locator("#focus")).toHaveCount(0);
    await expect(button).toBeFocused();
    await expect(page.locator(".panel")).toHaveCount(1);
  });

  test(`a message covers no menu, no foot of what is open, and not the end of the page at ${width} pixels`, async ({ page }) => {
    await start(page, width, "en");
    await cards(page).last().locator(".menu > summary").press("Enter");
    await cards(page).last().getByRole("button", { name: "Remove" }).press("Enter");
    const notice = page.locator(".notice");
    await expect(notice).toBeVisible();
    const save = page.locator(".summary .away .menu");
    await save.locator("> summary").press("Enter");
    await expect(save.locator(".menu-list > button").last()).toBeVisible();
    expect(await covered(page, ".menu[open] > .menu-list")).toEqual([]);
    await page.keyboard.press("Escape");
    const toEnd = () => page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }));
    const overlap = (one: string, other: string) =>
      page.evaluate((both) => {
        const [a, b] = both.map((selector) => document.querySelector(selector)?.getBoundingClientRect());
        return a && b ? Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)) : undefined;
      }, [one, other]);
    // The way back to the summary takes its room once the window is there.
    await expect.poll(async () => toEnd().then(() => overlap(".notice", ".foot"))).toBe(0);
    await page.locator(".cite").first().press("Enter");
    await expect(page.locator(".panel-body")).toBeVisible();
    expect(await overlap(".notice", ".panel")).toBe(0);
    expect(await covered(page, ".notice")).toEqual([]);
    await expect(notice).toBeVisible();
  });

  test(`a message lies over what is open at ${width} pixels`, async ({ page }) => {
    await start(page, width, "en");
    await page.keyboard.press("1");
    await page.locator(".card .menu > summary").last().press("Enter");
    await cards(page).last().getByRole("button", { name: "Remove" }).press("Enter");
    await expect(page.locator(".notice")).toBeVisible();
    expect(await covered(page, ".notice")).toEqual([]);
  });
}
