/**
 * A monkey at the page: it clicks, pastes, slides, types, undoes and reloads at random, the same way for the same seed. A
 * short run stands among the tests; `npm run monkey` is a day of use.
 */
import type { Page } from "@playwright/test";
import { chromiumOptions } from "./browsers.ts";
import { webPage } from "./documents.ts";
import { cards, expect, open, paste, pasteText, test } from "./page.ts";
import { invented } from "./texts.ts";

// What was compiled is no measure of what is left behind: it goes as soon as it does not run.
test.use({ launchOptions: { ...chromiumOptions, args: [...chromiumOptions.args, "--js-flags=--stress-flush-code --no-opt"] } });

const STEPS = Number(process.env["MONKEY_STEPS"] ?? 40);
/** Steps between two measurements of memory. */
const ROUND = Math.max(100, STEPS);
/** Rounds at most. What is left behind grows in every one; what is loaded once, or collected late, does not. */
const ROUNDS = 6;
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

/** Whether the last round left hardly more than one before it: a fiftieth is what code and the driver take. */
const settled = (rounds: readonly number[]) => rounds.slice(0, -1).some((before) => 1.02 * before >= (rounds.at(-1) ?? Infinity));

test(`a monkey of ${STEPS} steps breaks nothing and leaves nothing behind`, async ({ page }) => {
  test.setTimeout(60_000 + (STEPS + ROUNDS * ROUND) * 2000);
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
  const live = async (steps: number, reloads = false) => {
    for (let step = 0; step < steps; step++) {
      const luck = random();
      if (luck < 0.42) await click(page, random());
      else if (luck < 0.6) await insert();
      else if (luck < 0.8) await change(page, random(), random());
      else if (luck < 0.97 || !reloads) await page.keyboard.press(keys[below(keys.length)] ?? "Escape");
      else await again(page);
      expect(said, `after step ${step}`).toEqual([]);
      expect(await page.locator(".fault").allTextContents(), `after step ${step}`).toEqual([]);
    }
  };
  const usedAfter = async (steps: number) => {
    await live(steps);
    await forget(page);
    return used();
  };
  await open(page);
  await live(STEPS, true);
  // A reload would hide what is left behind, so there is none from here on.
  await again(page);
  await paste(page, { "text/html": webPage([invented(1), invented(2)]), "text/plain": "x" });
  for (const tab of await page.getByRole("tab").all()) await tab.click();
  const rounds: number[] = [];
  do rounds.push(await usedAfter(ROUND));
  while (rounds.length < ROUNDS && !settled(rounds));
  console.log(`Memory of the page after each round: ${rounds.map((bytes) => Math.round(bytes / 1024)).join(", ")} kB.`);
  expect(settled(rounds)).toBe(true);
  expect(said).toEqual([]);
});
