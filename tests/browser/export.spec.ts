/** The ways out: files, links, and the keys for them. */
import type { Page } from "@playwright/test";
import { cards, choose, copied, expect, hasFocus, open, paste, saved, sentences, test, tryIt } from "./page.ts";
import { example } from "./texts.ts";

test("Markdown, HTML and JSON carry every sentence with its source", async ({ desk }) => {
  await tryIt(desk);
  await choose(desk, 1, "Edit");
  await desk.getByLabel("Address", { exact: true }).fill("https://agency.example/ferry?a=(1)");
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await expect(desk.locator(".reader")).toBeVisible();
  const texts = await sentences(desk).allTextContents();
  const [first = ""] = texts;
  const markdown = await saved(desk, "Markdown");
  const html = await saved(desk, "HTML");
  const data = JSON.parse(await saved(desk, "JSON")) as {
    sentences: { text: string; article: number; start: number; end: number; letter: string }[];
    articles: { text: string; source: string }[];
  };
  for (const text of texts) expect(html).toContain(text.replaceAll("'", "&#39;").replaceAll('"', "&quot;"));
  expect(markdown).toContain(first.slice(0, 40));
  expect(markdown).toContain("https://agency.example/ferry?a=%281%29#:~:text=");
  expect(data.sentences.map((one) => one.text)).toEqual(texts);
  for (const one of data.sentences) expect(data.articles[one.article]?.text.slice(one.start, one.end)).toBe(one.text);
});

const copiedLink = (page: Page) =>
  copied(page, async () => {
    await page.locator(".summary .menu > summary").click();
    await page.getByRole("button", { name: "Copy a link" }).click();
    await expect(page.locator(".notice")).toContainText("Link copied");
  });

test("a link holds the work, and shows it before it opens it", async ({ desk, context }) => {
  await tryIt(desk);
  await desk.getByRole("slider", { name: "Length" }).fill("100");
  await expect.poll(async () => (await sentences(desk).allTextContents()).join(" ").split(" ").length).toBeLessThanOrEqual(100);
  const link = await copiedLink(desk);
  const before = await sentences(desk).allTextContents();
  const other = await context.newPage();
  await open(other, link);
  await expect(other.getByRole("heading", { name: "This link holds 5 articles." })).toBeVisible();
  await other.getByRole("button", { name: "Open them" }).click();
  await expect(cards(other)).toHaveCount(5);
  await expect.poll(() => sentences(other).allTextContents()).toEqual(before);
  expect(other.url()).not.toContain("#");
});

for (const hash of ["#work=broken", "#work=", "#work=AAAA", `#work=${"A".repeat(70_000)}`]) {
  test(`a damaged link says so: ${hash.slice(0, 14)} of ${hash.length}`, async ({ page }) => {
    await open(page, `./${hash}`);
    await expect(page.locator(".notice")).toContainText("The link is damaged");
  });
}

test("keys do what is done often", async ({ desk }) => {
  await tryIt(desk);
  await desk.locator("body").press("?");
  await expect(desk.getByRole("dialog")).toBeVisible();
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("dialog")).toBeHidden();
  await desk.locator("body").press("j");
  await hasFocus(desk.locator(".cite").first());
  await desk.keyboard.press("j");
  await desk.keyboard.press("Enter");
  await hasFocus(desk.getByRole("heading", { name: "What each article says" }));
  await desk.keyboard.press("Escape");
  await hasFocus(desk.locator(".cite").nth(1));
  await desk.keyboard.press("2");
  await expect(desk.getByRole("complementary").getByRole("heading", { level: 2 })).toContainText("About 400 rescued");
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("+");
  await expect(desk.getByRole("spinbutton")).toHaveValue("160");
  await desk.keyboard.press("f");
  await hasFocus(desk.getByLabel("Focus", { exact: true }));
  await desk.keyboard.type("captain");
  await expect.poll(async () => (await sentences(desk).allTextContents()).join(" ")).toMatch(/captain/iu);
  await desk.getByLabel("Focus", { exact: true }).blur();
  await desk.keyboard.press("n");
  await hasFocus(desk.locator("#paste"));
});

test("weights change the summary at once", async ({ desk }) => {
  await tryIt(desk);
  const before = await sentences(desk).allTextContents();
  await desk.getByRole("button", { name: "Why these sentences" }).click();
  await expect(desk.locator(".equation")).toContainText("Place1.0");
  await desk.getByLabel("Brevity").fill("0");
  await desk.getByLabel("Place").fill("0");
  await expect.poll(() => sentences(desk).allTextContents()).not.toEqual(before);
  await expect(desk.locator(".equation")).toContainText("Place0.0");
  const texts = await sentences(desk).allTextContents();
  expect(await desk.locator(".worth bdi").allTextContents()).toEqual(texts);
  await desk.getByRole("button", { name: "Reset the weights" }).click();
  await expect.poll(() => sentences(desk).allTextContents()).toEqual(before);
});

test("markup in an article stays text on the way out", async ({ desk }) => {
  await paste(desk, { "text/plain": (example[0] ?? "").replaceAll("Halcyon Star", "<b onclick=x>Halcyon</b> [Star](x)") });
  await expect(sentences(desk).first()).toBeVisible();
  await desk.getByRole("slider", { name: "Length" }).fill("400");
  await expect.poll(async () => (await sentences(desk).allTextContents()).join(" ")).toContain("<b onclick");
  const html = await saved(desk, "HTML");
  expect(html).not.toContain("<b onclick");
  expect(html).toContain("&lt;b onclick=x&gt;");
});

test("on paper there are the sentences and the sources, and nothing to click", async ({ desk, browserName }) => {
  test.skip(browserName === "firefox", "this Firefox refuses to have its medium emulated");
  await tryIt(desk);
  await desk.emulateMedia({ media: "print" });
  await expect(desk.locator(".print-sources")).toContainText("Northwater Agency");
  await expect(desk.locator(".prose")).toBeVisible();
  for (const gone of [".top", ".desk", ".toolbar", ".foot", ".part", ".jumps"]) await expect(desk.locator(gone).first()).toBeHidden();
});
