/** Several tabs, one desk: what each does is there for all of them, and nothing is lost. */
import type { Page } from "@playwright/test";
import { cards, expect as patient, open, pasteText, reload, test } from "./page.ts";
import { merge, type Entry } from "../../www/shared/store/merge.ts";
import { invented } from "./texts.ts";

/** Several pages at work at once take their time on a busy machine. */
const expect = patient.configure({ timeout: 30_000 });

/** Files that each hold one article, with a number to know them by. */
const files = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    name: `${from + n}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(`Report number ${from + n} of the harbour\n\n${invented(n, 30).split("\n\n")[1] ?? ""}`),
  }));

const titles = (page: Page) => cards(page).locator(".card-title").allTextContents();

/** Presses what is called so, at once: where two tabs are open, the driver waits for the one behind to be drawn. */
const press = (page: Page, where: string, name: string) =>
  page.evaluate(
    ([place, text]) => {
      const all = [...document.querySelectorAll<HTMLButtonElement>(`${place} button`)];
      const found = all.find((one) => one.textContent === text);
      if (!found) throw new Error(`no ${text} in ${place}`);
      found.click();
    },
    [where, name] as const,
  );

/** Chooses from the menu of an article. */
const choose = (page: Page, index: number, name: string) => press(page, `.card[data-place="${index}"]`, name);

/** Waits until two tabs show the same. */
async function agree(one: Page, other: Page): Promise<void> {
  const both = async () => [JSON.stringify(await titles(one)), JSON.stringify(await titles(other))];
  await expect(async () => expect(new Set(await both()).size).toBe(1)).toPass({ timeout: 30_000 });
}

/** The articles that are kept, whatever any tab shows: a new tab tells. */
async function kept(page: Page): Promise<string[]> {
  const fresh = await page.context().newPage();
  await open(fresh);
  await expect(cards(fresh).first()).toBeVisible();
  const all = await titles(fresh);
  await fresh.close();
  return all;
}

/** Two articles a round make each one slower than the last: `ROUNDS=20` is for whoever has a minute. */
const ROUNDS = Number(process.env["ROUNDS"] ?? 6);

test("again and again two tabs paste at once, and each has both", async ({ desk }) => {
  test.setTimeout(240_000);
  const other = await desk.context().newPage();
  await open(other);
  for (let round = 1; round <= ROUNDS; round++) {
    await Promise.all([
      pasteText(desk, `Report number ${round} of the harbour, by one paper\n\n${invented(round, 30).split("\n\n")[1] ?? ""}`),
      pasteText(other, `Report number ${round} of the harbour, by another\n\n${invented(round + 1, 30).split("\n\n")[1] ?? ""}`),
    ]);
    await expect(cards(desk)).toHaveCount(2 * round);
    await expect(cards(other)).toHaveCount(2 * round);
    await agree(desk, other);
  }
  expect((await kept(desk)).length).toBe(2 * ROUNDS);
  await other.close();
});

test("two hundred files are kept beside an idle tab", async ({ desk }) => {
  test.setTimeout(240_000);
  const other = await desk.context().newPage();
  await open(other);
  await desk.locator("input[type=file]").setInputFiles(files(1, 200));
  await expect(cards(desk)).toHaveCount(200);
  await expect(cards(other)).toHaveCount(200);
  await agree(desk, other);
  expect((await kept(desk)).length).toBe(200);
  await other.close();
});

test("an edit and a removal at once: what is removed is gone, and comes back when that is undone", async ({ desk }) => {
  const other = await desk.context().newPage();
  await open(other);
  await desk.locator("input[type=file]").setInputFiles(files(1, 3));
  await expect(cards(other)).toHaveCount(3);
  await Promise.all([choose(desk, 1, "Remove"), choose(other, 1, "Leave out")]);
  await expect(cards(other)).toHaveCount(2);
  await expect(cards(desk)).toHaveCount(2);
  await press(desk, ".notice", "Undo");
  await expect(cards(other)).toHaveCount(3);
  await agree(desk, other);
  expect((await titles(desk))[1]).toContain("Report number 2");
  // Two edits of one article, and a new order, at once.
  await Promise.all([choose(desk, 0, "Already read"), choose(other, 0, "Leave out")]);
  await Promise.all([choose(desk, 2, "Move up"), pasteText(other, invented(5))]);
  await expect(cards(desk)).toHaveCount(4);
  for (const page of [desk, other]) {
    await expect(cards(page).nth(0)).toContainText("Left out");
    await expect(cards(page).nth(0)).toContainText("Already read");
    await expect(cards(page).nth(1)).toContainText("Report number 3");
  }
  await reload(other);
  await expect(cards(other)).toHaveCount(4);
  await other.close();
});

test("what is being written stays, whatever comes to the desk meanwhile", async ({ desk }) => {
  const mine = "An article of my own, and not yet done";
  const box = desk.locator("#paste");
  await box.fill(mine);
  const other = await desk.context().newPage();
  await open(other);
  await pasteText(other, invented(1));
  await expect(cards(desk)).toHaveCount(1);
  await expect(box).toHaveValue(mine);
  await other.close();
  await desk.locator("input[type=file]").setInputFiles(files(1, 1));
  await expect(cards(desk)).toHaveCount(2);
  await expect(box).toHaveValue(mine);
  await box.press("Escape");
  await expect(box).toHaveCount(0);
  await desk.getByRole("button", { name: "article", exact: true }).click();
  await expect(box).toHaveValue(mine);
  await desk.getByRole("button", { name: "Add article" }).first().click();
  await expect(cards(desk)).toHaveCount(3);
  await expect(box).toHaveCount(0);
});

test("an article that is being edited stays, although another tab removes it", async ({ desk }) => {
  await desk.locator("input[type=file]").setInputFiles(files(1, 2));
  const other = await desk.context().newPage();
  await open(other);
  await expect(cards(other)).toHaveCount(2);
  await choose(desk, 0, "Edit");
  const box = desk.getByLabel("Text", { exact: true });
  await box.fill("All that I wrote in an hour of work.");
  await choose(other, 0, "Remove");
  await expect(desk.locator(".card").nth(1)).toBeAttached();
  await expect(other.locator(".notice")).toContainText("Undo");
  // It comes back for both.
  await expect(cards(other)).toHaveCount(2);
  await expect(box).toHaveValue("All that I wrote in an hour of work.");
  await press(desk, ".editor", "Save");
  await expect(cards(other)).toHaveCount(2);
  await expect.poll(async () => (await kept(desk)).length).toBe(2);
  await other.close();
});

test("what two did to one list is merged: nothing that was added is lost, nothing that was removed comes back", ({ browserName }) => {
  test.skip(browserName !== "chromium", "This is the same in every browser.");
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const entry = (id: string): Entry => ({ id, letter: "A", edition: "1", excluded: false, included: false, read: false, apart: false, together: "", partial: false, pinned: [], dropped: [], stalled: false });
  /** A list after some random deeds, and what was done. */
  const changed = (base: readonly Entry[], who: string) => {
    const list = [...base];
    for (let n = random(6); n > 0; n--) {
      const at = random(list.length + 1);
      const one = list[at];
      const deed = random(4);
      if (deed === 0 || !one) list.splice(at, 0, entry(`${who}${n}`));
      else if (deed === 1) list.splice(at, 1);
      else if (deed === 2) list[at] = { ...one, edition: `${who}${n}` };
      else list.splice(random(list.length), 0, ...list.splice(at, 1));
    }
    return list;
  };
  const ids = (list: readonly Entry[]) => list.map(({ id }) => id);
  for (let round = 0; round < 1000; round++) {
    const base = Array.from({ length: random(7) }, (_, n) => entry(`base${n}`));
    const [mine, theirs] = [changed(base, "mine"), changed(base, "theirs")];
    const all = merge(base, mine, theirs);
    const [was, here, there, now] = [base, mine, theirs, all].map((list) => new Set(ids(list))) as [Set<string>, Set<string>, Set<string>, Set<string>];
    expect(now.size).toBe(all.length);
    const wanted = [...here, ...there].filter((id) => (was.has(id) ? here.has(id) && there.has(id) : true));
    expect([...now].sort()).toEqual([...new Set(wanted)].sort());
    for (const one of all) {
      const edited = mine.find(({ id, edition }) => id === one.id && was.has(id) && edition !== "1");
      if (edited) expect(one.edition).toBe(edited.edition);
    }
    // Where only one of them did something, that is what there is.
    expect(merge(base, base, theirs)).toEqual(theirs);
    expect(merge(base, mine, base)).toEqual(mine);
  }
});
