/** The whole way: several articles in, one summary out. */
import type { Page } from "@playwright/test";
import { cards, choose, copied, expect, hasFocus, open, pasteText, reload, sentences, test, tryIt } from "./page.ts";
import { example, invented } from "./texts.ts";

test("first paint needs no core", async ({ page }) => {
  await page.route("**/*.wasm", () => undefined);
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await hasFocus(page.getByLabel("Paste an article here"));
});

test("articles pasted one after another become one summary", async ({ desk }) => {
  for (const [n, text] of example.entries()) {
    if (n > 0) await desk.getByRole("button", { name: "article", exact: true }).click();
    await pasteText(desk, text);
    await expect(cards(desk)).toHaveCount(n + 1);
  }
  // Its card says so when the last one is in the summary.
  await expect(cards(desk).last()).toContainText("English");
  await expect(desk.locator(".headline")).not.toBeEmpty();
  const texts = await sentences(desk).allTextContents();
  expect(texts.length).toBeGreaterThan(3);
  for (const text of texts) expect(example.some((article) => article.includes(text))).toBe(true);
  expect(await desk.locator(".prose .cite").count()).toBe(texts.length);
  await expect(desk.locator(".prose .marks").first().locator(".mark")).toHaveCount(4);
});

test("what is typed is taken by button and by key", async ({ desk }) => {
  await desk.getByLabel("Paste an article here").fill(invented(1));
  await desk.getByRole("button", { name: "Add article" }).click();
  await expect(cards(desk)).toHaveCount(1);
  await desk.getByRole("button", { name: "article", exact: true }).click();
  await desk.getByLabel("Paste another article here").fill(invented(2));
  await desk.keyboard.press("Control+Enter");
  await expect(cards(desk)).toHaveCount(2);
});

test("a line of bars splits a paste, and undo joins it again", async ({ desk }) => {
  await pasteText(desk, example.join("\n|||||\n"));
  await expect(cards(desk)).toHaveCount(5);
  await desk.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(cards(desk)).toHaveCount(1);
});

test("the slider changes the length at once", async ({ desk }) => {
  await tryIt(desk);
  const words = async () => Number(/\d+/u.exec((await desk.locator(".facts").textContent()) ?? "")?.[0]);
  const slider = desk.getByRole("slider", { name: "Length" });
  await slider.fill("60");
  await expect.poll(words).toBeLessThanOrEqual(60);
  await slider.fill("300");
  await expect.poll(words).toBeGreaterThan(200);
  await desk.getByLabel("Unit of the length").selectOption("sentences");
  await slider.fill("3");
  await expect(sentences(desk)).toHaveCount(3);
});

test("a sentence opens what each article says, and its place in the article", async ({ desk }) => {
  await tryIt(desk);
  const text = (await sentences(desk).first().textContent()) ?? "";
  await sentences(desk).first().click();
  const panel = desk.getByRole("complementary");
  await hasFocus(panel.getByRole("heading", { name: "What each article says" }));
  await expect(panel.locator("blockquote").first()).toHaveText(text);
  await panel.getByRole("button", { name: "Show in the article" }).first().click();
  await expect(panel.locator("mark.lit")).toHaveText(text);
  await expect(panel.locator("mark.lit")).toBeInViewport();
  await panel.getByRole("button", { name: "Back", exact: true }).click();
  await expect(panel.getByRole("heading", { name: "What each article says" })).toBeVisible();
  await desk.keyboard.press("Escape");
  await expect(panel).toBeHidden();
});

test("cleaned lines are shown with their reason and come back", async ({ desk }) => {
  await tryIt(desk);
  const link = cards(desk).first().getByRole("button", { name: /lines cleaned/u });
  const before = Number(/\d+/u.exec((await link.textContent()) ?? "")?.[0]);
  await link.click();
  const panel = desk.getByRole("complementary");
  // A run of them is folded.
  const run = panel.locator(".run").first();
  await expect(run.locator(".line-out").first()).toBeHidden();
  await run.locator("summary").click({ position: { x: 4, y: 8 } });
  await expect(run.locator(".line-out").first()).toBeVisible();
  await expect(panel.locator(".line-why").first()).not.toBeEmpty();
  await panel.getByRole("button", { name: "Put back" }).first().click();
  await expect(link).toHaveText(new RegExp(`^${before - 1} `, "u"));
  await panel.getByRole("button", { name: "Leave this line out" }).first().click();
  await expect(link).toHaveText(new RegExp(`^${before} `, "u"));
  const lines = await run.locator(".line-out").count();
  await run.getByRole("button", { name: "Put all back" }).click();
  await expect(link).toHaveText(new RegExp(`^${before - lines} `, "u"));
  // What the reader takes out of the text itself is not folded away, and a message leads back.
  await panel.locator(".line", { hasText: "Seventeen people were injured" }).getByRole("button", { name: "Leave this line out" }).click();
  await expect(panel.locator(".line-reader")).toBeVisible();
  await expect(desk.locator(".notice")).toContainText("1 line left out");
  await desk.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(panel.locator(".line-reader")).toHaveCount(0);
});

test("copy gives the sentences with their sources", async ({ desk }) => {
  await tryIt(desk);
  const copy = await copied(desk, () => desk.getByRole("button", { name: "Copy" }).click());
  for (const text of await sentences(desk).allTextContents()) expect(copy).toContain(text);
  expect(copy).toContain("Northwater Agency");
});

test("articles are moved, left out, edited, removed and brought back", async ({ desk }) => {
  await tryIt(desk);
  const title = (n: number) => cards(desk).nth(n).locator(".card-title");
  const first = (await title(0).textContent()) ?? "";
  await choose(desk, 0, "Move down");
  await expect(title(1)).toHaveText(first);
  await choose(desk, 1, "Leave out");
  await expect(cards(desk).nth(1)).toContainText("Left out");
  await choose(desk, 1, "Edit");
  await desk.getByLabel("Title", { exact: true }).fill("Another title");
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(title(1)).toHaveText("Another title");
  await choose(desk, 1, "Remove");
  await expect(cards(desk)).toHaveCount(4);
  await desk.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(cards(desk)).toHaveCount(5);
});

test("an edit is undone, and what was removed comes back beside what has come since", async ({ desk }) => {
  await tryIt(desk);
  const titles = () => cards(desk).locator(".card-title").allTextContents();
  const before = await titles();
  await choose(desk, 0, "Edit");
  await desk.getByLabel("Title", { exact: true }).fill("Another title");
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(cards(desk).first().locator(".card-title")).toHaveText("Another title");
  await desk.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect.poll(titles).toEqual(before);
  await choose(desk, 1, "Remove");
  await pasteText(desk, invented(5));
  await expect(cards(desk)).toHaveCount(5);
  await desk.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(cards(desk)).toHaveCount(6);
  await expect.poll(async () => (await titles()).slice(0, 5)).toEqual(before);
});

test("an article is dragged to another place by its letter", async ({ desk }) => {
  await tryIt(desk);
  const titles = () => cards(desk).locator(".card-title").allTextContents();
  const [first, second, third] = await titles();
  await cards(desk).first().locator(".handle").hover();
  await desk.mouse.down();
  const box = await cards(desk).nth(2).boundingBox();
  await desk.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + (box?.height ?? 0) - 4, { steps: 4 });
  await expect(cards(desk).nth(2)).toHaveClass(/card-after/u);
  await desk.mouse.up();
  expect((await titles()).slice(0, 3)).toEqual([second, third, first]);
});

test("work survives a reload, until it is forgotten", async ({ desk }) => {
  await tryIt(desk);
  await desk.waitForTimeout(400); // A change is kept at once when the last one is a while ago.
  await desk.getByRole("slider", { name: "Length" }).fill("80");
  await expect.poll(async () => (await sentences(desk).allTextContents()).join(" ").length).toBeLessThan(700);
  const before = await sentences(desk).allTextContents();
  await reload(desk);
  await expect(cards(desk)).toHaveCount(5);
  await expect.poll(() => sentences(desk).allTextContents()).toEqual(before);
  await desk.locator("summary[aria-label=Settings]").click();
  await desk.getByRole("button", { name: "Forget everything" }).click();
  await expect(cards(desk)).toHaveCount(0);
  expect(await desk.evaluate(async () => (await indexedDB.databases()).length)).toBeLessThanOrEqual(1);
});

test("what was forgotten comes back by Undo, with its settings and the text that is checked, and is kept again", async ({ desk }) => {
  await tryIt(desk);
  await choose(desk, 1, "Leave out");
  await desk.getByRole("slider", { name: "Length" }).fill("80");
  await desk.getByRole("button", { name: "Check a text" }).click();
  await hasFocus(desk.locator("#check-text"));
  await pasteText(desk, "The Halcyon Star hit Gannet Shoal.");
  await expect(desk.locator(".check-prose")).toContainText("Gannet Shoal");
  const titles = await cards(desk).locator(".card-title").allTextContents();
  await desk.locator("summary[aria-label=Settings]").click();
  await desk.getByRole("button", { name: "Forget everything" }).click();
  await expect(cards(desk)).toHaveCount(0);
  await expect(desk.locator(".notice")).toContainText("All gone");
  await desk.locator(".notice").getByRole("button", { name: "Undo" }).click();
  for (const again of [false, true]) {
    if (again) await reload(desk);
    await expect(cards(desk).locator(".card-title")).toHaveText(titles);
    await expect(cards(desk).nth(1)).toContainText("Left out");
    await expect(desk.locator(".check-prose")).toContainText("Gannet Shoal");
  }
  await desk.getByRole("button", { name: "Summary", exact: true }).click();
  await expect(desk.getByRole("slider", { name: "Length" })).toHaveValue("80");
});

test("two tabs show one desk: nothing that one keeps is lost by the other", async ({ desk }) => {
  const other = await desk.context().newPage();
  const said: string[] = [];
  other.on("console", (message) => said.push(message.text()));
  await open(other);
  await tryIt(desk);
  await expect(cards(other)).toHaveCount(5);
  const titles = (page: Page) => cards(page).locator(".card-title").allTextContents();
  await expect.poll(() => titles(other)).toEqual(await titles(desk));
  await other.getByRole("button", { name: "article", exact: true }).click();
  await pasteText(other, invented(1));
  await expect(cards(desk)).toHaveCount(6);
  await desk.getByRole("slider", { name: "Length" }).fill("80");
  await reload(other);
  await expect(cards(other)).toHaveCount(6);
  await other.locator("summary[aria-label=Settings]").click();
  await other.getByRole("button", { name: "Forget everything" }).click();
  await expect(cards(desk)).toHaveCount(0);
  await reload(desk);
  await expect(cards(desk)).toHaveCount(0);
  await expect(desk.getByRole("slider", { name: "Length" })).toHaveCount(0);
  expect(said).toEqual([]);
  await other.close();
});
