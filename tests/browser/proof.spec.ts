/** The page of a summary that proves itself: its quotations are held against articles that are pasted again. */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { cards, choose, expect, pasteText, saved, sentences, test, tryIt } from "./page.ts";

interface Data {
  articles: { letter: string; text: string }[];
}

/** Saves the page, and opens it from the disk in a page of its own, which must ask for nothing and complain of nothing. */
async function opened(desk: Page): Promise<{ page: Page; html: string; said: string[] }> {
  const html = await saved(desk, "HTML");
  const folder = test.info().outputPath("saved");
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/summary.html`, html);
  const page = await desk.context().newPage();
  const said: string[] = [];
  const address = pathToFileURL(`${folder}/summary.html`).href;
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("request", (request) => request.url() !== address && said.push(request.url()));
  await page.goto(address);
  return { page, html, said };
}

const press = (page: Page) => page.getByRole("button", { name: "Check these quotations" }).click();
/** Gives the text of an article; a driver that types it takes seconds. */
const give = (page: Page, letter: string, text: string) =>
  page.getByRole("textbox", { name: `Text of article ${letter}`, exact: true }).evaluate((box: HTMLTextAreaElement, given) => (box.value = given), text);
const entry = (page: Page, letter: string) => page.locator(`#proof li[data-letter="${letter}"]`);
const verdicts = (page: Page, letter: string) => page.locator(`[data-article="${letter}"] + small`);

test("every quotation is found in the articles that were read, and each article is known as the very text", async ({ desk }) => {
  await tryIt(desk);
  const { articles } = JSON.parse(await saved(desk, "JSON")) as Data;
  const { page, html, said } = await opened(desk);
  for (const { letter, text } of articles) {
    expect(html).toContain(createHash("sha256").update(text).digest("hex"));
    await give(page, letter, text);
  }
  const all = await page.locator("[data-article]").count();
  expect(all).toBeGreaterThan(10);
  // Places are places in the very texts.
  const quotations = await page.locator("[data-article]").evaluateAll((nodes) =>
    nodes.map((node) => ({ text: node.textContent, letter: node.getAttribute("data-article"), place: ["start", "end"].map((edge) => Number(node.getAttribute(`data-${edge}`))) })),
  );
  for (const { text, letter, place } of quotations) expect(articles.find((one) => one.letter === letter)?.text.slice(...place)).toBe(text);
  await press(page);
  await expect(page.locator('[data-verdict="yes"]')).toHaveCount(all);
  await expect(page.locator("#proof p output")).toHaveText(`word for word, at its place: ${all} · word for word, at another place: 0 · does not stand there: 0 · not checked: 0`);
  for (const { letter } of articles) await expect(entry(page, letter).locator("output")).toHaveText("✓ the very text that was read");
  expect(said).toEqual([]);
});

test("a word that was changed, a line that was put in front and an article that is missing are told apart", async ({ desk }) => {
  await tryIt(desk);
  const { articles } = JSON.parse(await saved(desk, "JSON")) as Data;
  const { page } = await opened(desk);
  const textOf = (wanted: string) => articles.find(({ letter }) => letter === wanted)?.text ?? "";
  await give(page, "A", `An advertisement.\n\n${textOf("A").replaceAll("\n\n", "\n \n")}`);
  await give(page, "B", textOf("B").replaceAll("Fourteen", "Fifteen"));
  await press(page);
  await expect(verdicts(page, "A").and(page.locator('[data-verdict="moved"]'))).toHaveCount(await verdicts(page, "A").count());
  const changed = page.locator('[data-article="B"]', { hasText: "Fourteen" });
  expect(await changed.count()).toBeGreaterThan(0);
  await expect(page.locator('[data-article="B"] + [data-verdict="no"]')).toHaveCount(await changed.count());
  await expect(verdicts(page, "C").first()).toHaveText("– not checked");
  await expect(entry(page, "B").locator("output")).toHaveText(/^not the very text/u);
  await expect(entry(page, "C").locator("output")).toHaveText("");
});

test("files go to the articles that they are, in any order", async ({ desk }) => {
  await tryIt(desk);
  const { articles } = JSON.parse(await saved(desk, "JSON")) as Data;
  const { page } = await opened(desk);
  const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  const files = articles.toReversed().map(({ text }, n) => file(`${n}.txt`, n === 0 ? text.replaceAll("\n", "\r\n") : n === 1 ? text.slice(0, -40) : text));
  await page.getByLabel("Text files of the articles").setInputFiles([...files, file("else.txt", "The bakery opens at six.")]);
  await expect(page.locator("#proof p output")).toContainText("does not stand there: 0 · not checked: 0 · fits no article: else.txt");
  await expect(entry(page, "E").locator("output")).toHaveText("✓ the very text that was read");
  await expect(entry(page, "D").locator("output")).toHaveText(/^not the very text/u);
});

test("the page may fetch and run nothing but its own, and markup in an article stays text", async ({ desk }) => {
  const odd = 'The ferry <img src=x onerror=ran=1> "Star" ran aground on </script><script>ran=1</script> the shoal off Port Ellery on Monday with 412 people.';
  await pasteText(desk, odd);
  await pasteText(desk, "The ferry ran aground on the shoal off Port Ellery on Monday, and all 415 people were taken ashore by lifeboats.");
  await expect(cards(desk)).toHaveCount(2);
  await expect(sentences(desk).first()).toBeVisible();
  const { page, html, said } = await opened(desk);
  expect(html).toMatch(/content="default-src 'none'; script-src 'sha256-[^']{44}'; style-src 'sha256-[^']{44}'; base-uri 'none'; form-action 'none'"/u);
  await give(page, "A", odd);
  await press(page);
  await expect(verdicts(page, "A").first()).toHaveText("✓ word for word, at its place");
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  expect(said).toEqual([]);
  expect(await page.evaluate(() => fetch("https://example.org/").then(() => "open", () => "shut"))).toBe("shut");
});

test("it says when each article was read, and how the summary was made", async ({ desk }) => {
  await tryIt(desk);
  await choose(desk, 3, "Leave out");
  await desk.keyboard.press("f");
  await desk.getByLabel("Focus", { exact: true }).fill("captain");
  await expect.poll(async () => (await sentences(desk).allTextContents()).join(" ")).toMatch(/captain/iu);
  const today = await desk.evaluate(() => new Intl.DateTimeFormat("en", { year: "numeric", month: "short", day: "numeric" }).format(Date.now()));
  const { page } = await opened(desk);
  await expect(entry(page, "A")).toContainText(`read on ${today}`);
  for (const line of ["Length: 150 words", "Focus: captain", "Left out: D"]) await expect(page.locator(".note")).toContainText(line);
  await expect(page.locator(".note")).toContainText(/Conspectus: \d+\.\d+\.\d+/u);
});

test("in Arabic it runs from right to left, and its words are Arabic", async ({ desk }) => {
  await tryIt(desk);
  await desk.locator(".top .menu > summary").click();
  await desk.locator(".menu-list select").first().selectOption("ar");
  await expect(desk.locator("html")).toHaveAttribute("dir", "rtl");
  await desk.keyboard.press("Escape");
  const { page, said } = await opened(desk);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const button = page.getByRole("button", { name: "تحقّق من هذه الاقتباسات" });
  await expect(page.locator("q").first()).toHaveCSS("direction", "ltr");
  await button.click();
  await expect(page.locator("#proof p output")).toContainText("لم يُفحص");
  expect(said).toEqual([]);
});
