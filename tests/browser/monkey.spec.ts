/**
 * A monkey at the page: it clicks, pastes, slides, types, undoes and reloads at random, the same way for the same seed. A
 * short run stands among the tests; `npm run monkey` is a day of use.
 */
import type { Page } from "@playwright/test";
import { webPage } from "./documents.ts";
import { cards, expect, open, paste, pasteText, test } from "./page.ts";
import { invented } from "./texts.ts";

const STEPS = Number(process.env["MONKEY_STEPS"] ?? 40);
/** Steps before memory is measured, first and last. What was compiled outlives a reload, so most of the ways must have been gone. */
const WARM = 200;
const SEED = Number(process.env["MONKEY_SEED"] ?? 1);

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function randomly(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const keys = ["j", "k", "Enter", "Escape", "1", "2", "3", "+", "-", "f", "n", "?", "Tab", "Control+z", "ArrowLeft", "ArrowDown"];

/** Clicks something, but for what leaves the page, wipes it or changes its language. */
const click = (page: Page, luck: number) =>
  page.evaluate((share) => {
    const never = /forget|print|open files|copy|^(?:html|json|markdown|text|plain text)$/iu;
    const all = [...document.querySelectorAll<HTMLElement>("button:not(:disabled), summary, .sentence-text")].filter(
      (one) => one.offsetParent !== null && !never.test(one.textContent.trim()) && !never.test(one.ariaLabel ?? ""),
    );
    all[Math.floor(share * all.length)]?.click();
  }, luck);

/** Moves a slider, changes a choice, or types into a field. */
const change = (page: Page, luck: number, value: number) =>
  page.evaluate(
    ([share, part]) => {
      const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>("input:not([type=file]), textarea, select:not(:has([value=de]))");
      const all = [...fields].filter((field) => field.offsetParent !== null);
      const one = all[Math.floor(share * all.length)];
      if (!one) return;
      if (one instanceof HTMLSelectElement) one.selectedIndex = Math.floor(part * one.options.length);
      else if (one.type === "range" || one.type === "number") one.value = String(Math.round(part * 700));
      else one.value = part < 0.5 ? "captain" : `${one.value} A new sentence about bridge number ${part.toFixed(2)} in Tarnley.`;
      one.dispatchEvent(new Event("input", { bubbles: true }));
      one.dispatchEvent(new Event("change", { bubbles: true }));
    },
    [luck, value] as const,
  );

async function again(page: Page): Promise<void> {
  await page.reload();
  await expect(page.locator("html[data-ready='true']")).toBeAttached({ timeout: 30_000 });
}

/** Forgets everything, as a reader does, and waits until the engine has gone as well. */
async function forget(page: Page): Promise<void> {
  // What is in the settings comes when they are opened, and a list or a help may lie over them.
  await page.locator("details:has(> summary[aria-label=Settings])").evaluate((menu: HTMLDetailsElement) => (menu.open = true));
  await page.locator("button", { hasText: "Forget everything" }).evaluate((button: HTMLElement) => button.click());
  await expect(cards(page)).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(0);
}

test(`a monkey of ${STEPS} steps breaks nothing and leaves nothing behind`, async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "Memory is measured over Chromium's own protocol.");
  test.setTimeout(60_000 + (STEPS + 2 * WARM) * 2000);
  const said: string[] = [];
  page.on("console", (message) => message.type() === "error" && said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  const inspector = await page.context().newCDPSession(page);
  const used = async () => {
    for (let n = 0; n < 3; n++) await inspector.send("HeapProfiler.collectGarbage");
    return (await inspector.send("Runtime.getHeapUsage")).usedSize;
  };
  const random = randomly(SEED);
  const below = (n: number) => Math.floor(random() * n);
  const insert = async () => {
    if ((await cards(page).count()) > 12) return click(page, random());
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    const text = invented(below(50), 30 + below(300));
    const luck = random();
    if (luck < 0.3) return paste(page, { "text/html": webPage(text.split("\n\n")), "text/plain": text });
    return pasteText(page, luck < 0.5 ? `${text}\n|||||\n${invented(below(50))}` : text);
  };
  const live = async (steps: number) => {
    for (let step = 0; step < steps; step++) {
      const luck = random();
      if (luck < 0.42) await click(page, random());
      else if (luck < 0.6) await insert();
      else if (luck < 0.8) await change(page, random(), random());
      else if (luck < 0.97) await page.keyboard.press(keys[below(keys.length)] ?? "Escape");
      else await again(page);
      expect(said, `after step ${step}`).toEqual([]);
      expect(await page.locator(".fault").allTextContents(), `after step ${step}`).toEqual([]);
    }
  };
  // First enough for everything to be loaded and compiled that a reader gets to see.
  const settle = async () => {
    await again(page);
    await paste(page, { "text/html": webPage([invented(1), invented(2)]), "text/plain": "x" });
    for (const tab of await page.getByRole("tab").all()) await tab.click();
    await live(WARM);
    await forget(page);
    return used();
  };
  await open(page);
  const before = await settle();
  await live(STEPS);
  const after = await settle();
  console.log(`Memory of the page: ${Math.round(before / 1024)} kB before, ${Math.round(after / 1024)} kB after.`);
  expect(after).toBeLessThan(1.1 * before);
  expect(said).toEqual([]);
});
