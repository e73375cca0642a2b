/** Every change of the articles and the settings can be undone, and done again; what another tab did meanwhile stays. */
import type { Locator, Page } from "@playwright/test";
import { cards, choose, expect, open, pasteText, test } from "./page.ts";
import { invented } from "./texts.ts";

const slider = (page: Page) => page.getByRole("slider", { name: "Length" });

/** What the reader sees of the desk: the letter and the title of each card, whether it is read, and the length. */
const desk = async (page: Page) => {
  const all = await cards(page).allInnerTexts();
  const told = all.map((text) => `${text.split("\n", 2).join(" ")}${text.includes("Already read") ? " (read)" : ""}`);
  return `${told.join("; ")}; ${await slider(page).inputValue()}`;
};

const three = (page: Page) => pasteText(page, [1, 2, 3].map((n) => invented(n)).join("\n|||||\n"));

/** Presses keys where nothing is being written. */
async function press(page: Page, keys: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press(keys);
}

/** From now on it is always the same moment for the page: two changes of one setting are one step. Its timers go on. */
const stop = (page: Page, moment: number) => page.clock.setFixedTime(moment);

test("each kind of change is undone step by step, and done again", async ({ page }) => {
  test.slow();
  await open(page);
  await three(page);
  await expect(cards(page)).toHaveCount(3);
  // A number that only counts up: the moments of the steps.
  let moment = Date.now();
  const later = () => stop(page, (moment += 5000));
  const deeds: Record<string, () => Promise<unknown>> = {
    move: () => choose(page, 2, "Move up"),
    known: () => choose(page, 0, "Already read"),
    read: () => choose(page, 1, "Already read"),
    length: () => slider(page).fill("80"),
    unit: () => page.getByLabel("Unit of the length").selectOption("sentences"),
    edit: async () => {
      await choose(page, 0, "Edit");
      await page.getByLabel("Title", { exact: true }).fill("A title of my own");
      await page.locator(".editor").getByRole("button", { name: "Save" }).click();
      await page.keyboard.press("Escape");
    },
    add: () => pasteText(page, invented(4)),
    remove: () => choose(page, 1, "Remove"),
  };
  const seen = [await desk(page)];
  for (const [name, act] of Object.entries(deeds)) {
    await later();
    await act();
    await expect.poll(() => desk(page), name).not.toBe(seen.at(-1));
    seen.push(await desk(page));
  }
  for (const state of seen.slice(0, -1).toReversed()) {
    await press(page, "Control+z");
    await expect.poll(() => desk(page)).toBe(state);
  }
  for (const state of seen.slice(1)) {
    await press(page, "Control+Shift+z");
    await expect.poll(() => desk(page)).toBe(state);
  }
  // Something new ends what could be done again.
  await press(page, "z");
  await expect.poll(() => desk(page)).toBe(seen.at(-2));
  await later();
  await choose(page, 0, "Not read yet");
  const now = await desk(page);
  await press(page, "Control+y");
  expect(await desk(page)).toBe(now);
});

test("focus, order and weights are undone, and a line that was put back", async ({ page }) => {
  await open(page);
  await pasteText(page, `Share\n${invented(1)}`);
  await pasteText(page, invented(2));
  await expect(cards(page)).toHaveCount(2);
  await page.getByRole("button", { name: "Focus and order" }).click();
  await page.getByLabel("Order").selectOption("agreement");
  // A list has nothing to undo by itself.
  await page.getByLabel("Order").focus();
  await page.keyboard.press("Control+z");
  await expect(page.getByLabel("Order")).toHaveValue("story");
  const focus = page.getByRole("textbox", { name: "Focus" });
  await stop(page, Date.now());
  await focus.pressSequentially("bridge");
  await press(page, "Control+z");
  await expect(focus).toHaveValue("");
  await press(page, "Control+y");
  await expect(focus).toHaveValue("bridge");
  await cards(page).first().getByRole("button", { name: /cleaned/u }).click();
  await page.getByRole("button", { name: "Put back" }).first().click();
  await expect(page.getByRole("button", { name: "Put back" })).toHaveCount(0);
  await press(page, "Control+z");
  await expect(page.getByRole("button", { name: "Put back" })).toHaveCount(1);
});

test("a slider that is held makes one step, however long; another go makes another", async ({ page }) => {
  await open(page);
  await three(page);
  const moment = Date.now();
  const values: string[] = [await slider(page).inputValue()];
  for (let go = 1; go <= 2; go++) {
    await slider(page).dispatchEvent("pointerdown");
    for (let n = 1; n < 5; n++) {
      await stop(page, moment + go * 100_000 + n * 10_000);
      await slider(page).fill(String(go * 100 + n * 20));
    }
    await slider(page).dispatchEvent("pointerup");
    values.push(await slider(page).inputValue());
  }
  expect(new Set(values).size).toBe(3);
  await press(page, "Control+z");
  await expect(slider(page)).toHaveValue(values[1] ?? "");
  await press(page, "Control+z");
  await expect(slider(page)).toHaveValue(values[0] ?? "");
});

test("two buttons undo and do again where there are no keys, and say when there is nothing to", async ({ page }) => {
  await open(page);
  await three(page);
  const [undo, redo] = (["Undo", "Redo"] as const).map((name) => page.locator(".steps").getByRole("button", { name })) as [Locator, Locator];
  await expect(undo).toBeEnabled();
  await expect(redo).toBeDisabled();
  const before = await slider(page).inputValue();
  await slider(page).fill("80");
  await undo.click();
  await expect(slider(page)).toHaveValue(before);
  await expect(redo).toBeEnabled();
  await redo.click();
  await expect(slider(page)).toHaveValue("80");
  await expect(redo).toBeDisabled();
  // The first steps brought the articles: without them the buttons are in the list of stories.
  for (let n = 0; n < 3 && (await cards(page).count()) > 0; n++) await undo.click();
  await expect(cards(page)).toHaveCount(0);
  await page.locator(".notice").getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Stories" }).click();
  await expect(undo).toBeDisabled();
  await redo.click();
  await expect(cards(page)).not.toHaveCount(0);
});

test("a field undoes its own changes", async ({ page }) => {
  await open(page);
  await three(page);
  await page.getByRole("button", { name: "article", exact: true }).click();
  await page.locator("#paste").pressSequentially("abc");
  await page.keyboard.press("Control+z");
  await expect(page.locator("#paste")).not.toHaveValue("abc");
  await expect(cards(page)).toHaveCount(3);
});

test("the button of a message undoes what the message says, and what was done since stays", async ({ page }) => {
  await open(page);
  await three(page);
  await choose(page, 0, "Remove");
  await choose(page, 0, "Leave out");
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(cards(page)).toHaveCount(3);
  await expect(cards(page).nth(1)).toContainText("Left out");
  await expect(page.locator(".notice")).toHaveCount(0);
  // It can't be undone a second time: the next is what was done before.
  await press(page, "z");
  await expect(cards(page).nth(1)).not.toContainText("Left out");
  await expect(page.locator(".notice")).toContainText("Undone");
  await page.locator(".notice").getByRole("button", { name: "Redo" }).click();
  await expect(cards(page).nth(1)).toContainText("Left out");
});

test("undo takes away nothing that another tab added, and brings nothing back that it removed", async ({ page }) => {
  await open(page);
  await three(page);
  await expect(cards(page)).toHaveCount(3);
  const other = await page.context().newPage();
  await open(other);
  await expect(cards(other)).toHaveCount(3);
  await choose(page, 0, "Leave out");
  await expect(cards(other).nth(0)).toContainText("Left out");
  await pasteText(other, `Of the other tab\n\n${invented(5)}`);
  await expect(cards(page)).toHaveCount(4);
  await press(page, "Control+z");
  await expect(cards(page).nth(0)).not.toContainText("Left out");
  await expect(cards(page)).toHaveCount(4);
  await expect(cards(other).nth(0)).not.toContainText("Left out");
  // The three came in one step.
  await press(page, "Control+z");
  await press(page, "Control+z");
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText("library");
  await expect(cards(other)).toHaveCount(1);
  await press(page, "Control+y");
  await press(page, "Control+y");
  await expect(cards(page)).toHaveCount(4);
  await press(page, "Control+y");
  const leftOut = cards(page).filter({ hasText: "Left out" });
  await expect(leftOut).toHaveCount(1);
  await choose(other, 1, "Remove");
  await expect(leftOut).toHaveCount(0);
  await expect(cards(page)).toHaveCount(3);
  await press(page, "Control+z");
  await expect(cards(page)).toHaveCount(3);
  await other.close();
});

test("after everything was forgotten, the keyboard brings nothing back but by that message", async ({ page }) => {
  await open(page);
  await three(page);
  await page.locator("summary[aria-label=Settings]").click();
  await page.getByRole("button", { name: "Forget everything" }).click();
  await expect(page.locator(".notice")).toContainText("All gone");
  await page.locator(".notice").getByRole("button", { name: "Close" }).click();
  await press(page, "Control+z");
  await expect(cards(page)).toHaveCount(0);
});

/** How many steps are kept, for this tab or for any, that can be undone: the paste, that it was divided, and what comes then. */
const keptSteps = (page: Page) =>
  page.evaluate(() => {
    const texts = [sessionStorage, localStorage].flatMap((place) =>
      Object.keys(place).flatMap((name) => (name.startsWith("conspectus steps") ? (place.getItem(name) ?? []) : [])),
    );
    return Math.max(0, ...texts.map((text) => (JSON.parse(text) as { past: unknown[] }).past.length));
  });

test("what was done before a reload is undone after it, and what was undone is done again", async ({ page }) => {
  await open(page);
  await three(page);
  await expect(cards(page)).toHaveCount(3);
  const whole = await desk(page);
  await choose(page, 0, "Remove");
  await expect(cards(page)).toHaveCount(2);
  const less = await desk(page);
  await stop(page, Date.now() + 5000);
  await slider(page).fill("80");
  const short = await desk(page);
  await press(page, "Control+z");
  await expect.poll(() => desk(page)).toBe(less);
  // At once: what is not kept by then is kept as the page goes.
  await page.reload();
  await expect.poll(() => desk(page)).toBe(less);
  await expect(page.locator(".steps").getByRole("button", { name: "Redo" })).toBeEnabled();
  await press(page, "Control+y");
  await expect.poll(() => desk(page)).toBe(short);
  await press(page, "Control+z");
  await press(page, "Control+z");
  await expect.poll(() => desk(page)).toBe(whole);
  // Of an empty desk, too.
  for (let n = 3; n > 0; n--) {
    await choose(page, 0, "Remove");
    await expect(cards(page)).toHaveCount(n - 1);
  }
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Article" })).toBeVisible();
  for (let n = 1; n <= 3; n++) {
    await expect.poll(async () => (await press(page, "Control+z"), cards(page).count())).toBe(n);
  }
  await expect.poll(() => desk(page)).toBe(whole);
});

test("what was removed before the browser was closed comes back", async ({ page }) => {
  await open(page);
  await three(page);
  await expect(cards(page)).toHaveCount(3);
  const whole = await desk(page);
  await choose(page, 1, "Remove");
  await expect.poll(() => keptSteps(page)).toBe(3);
  const later = await page.context().newPage();
  await page.close();
  await open(later);
  await expect(cards(later)).toHaveCount(2);
  await expect(later.locator(".steps").getByRole("button", { name: "Undo" })).toBeEnabled();
  await press(later, "Control+z");
  await expect.poll(() => desk(later)).toBe(whole);
});

test("what was forgotten is in no step, and a step of another desk is none", async ({ page }) => {
  await open(page);
  await three(page);
  await choose(page, 0, "Remove");
  await expect.poll(() => keptSteps(page)).toBe(3);
  const kept = await page.evaluate(() => Object.entries(sessionStorage) as [string, string][]);
  await page.locator("summary[aria-label=Settings]").click();
  await page.getByRole("button", { name: "Forget everything" }).click();
  await expect.poll(() => keptSteps(page)).toBe(0);
  await page.evaluate((all) => {
    for (const [name, value] of all) sessionStorage.setItem(name, value);
  }, kept);
  await page.reload();
  await expect(cards(page)).toHaveCount(0);
  await press(page, "Control+z");
  await expect(cards(page)).toHaveCount(0);
});

test("steps that somebody tampered with are none", async ({ page }) => {
  await open(page);
  await three(page);
  await choose(page, 0, "Remove");
  await expect.poll(() => keptSteps(page)).toBe(3);
  const before = await desk(page);
  const kept = await page.evaluate(() => Object.entries(sessionStorage).find(([name]) => name.startsWith("conspectus steps"))?.[1] as string);
  const fields = ['"past":7', '"past":[[1,2]]', '"version":2', '"lists":{}', '"lists":[[{"id":3}],[]]', '"articles":[[1,{}]]', '"articles":[["a",{"text":4}]]'];
  for (const tampering of ["", "null", "[]", "{", ...fields]) {
    await page.evaluate(
      ([steps = "{}", change = ""]) => {
        const name = Object.keys(sessionStorage).find((one) => one.startsWith("conspectus steps")) ?? "";
        const field = /^"(\w+)":(.*)$/u.exec(change);
        const all = JSON.parse(steps) as Record<string, unknown>;
        sessionStorage.setItem(name, field ? JSON.stringify({ ...all, [field[1] ?? ""]: JSON.parse(field[2] ?? "") as unknown }) : change);
      },
      [kept, tampering],
    );
    await page.reload();
    await expect.poll(() => desk(page)).toBe(before);
    await press(page, "Control+z");
    await expect(slider(page)).toBeVisible();
    expect(await desk(page), tampering).toBe(before);
  }
});
