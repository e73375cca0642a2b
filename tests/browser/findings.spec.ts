/** What the comparing stage finds is shown when it is there. */
import { cards, expect, hasFocus, open, pasteText, saved, test, tryIt } from "./page.ts";
import { example } from "./texts.ts";

test.use({ serviceWorkers: "block" });

/** Another ferry than that of the example. */
const otherFerry = `Ferry runs aground off Tolvane with 180 people on board

The ferry Marigold ran aground on a sandbank off Tolvane on Friday morning with 180 people on board, and lifeboats took all passengers ashore. Two people were injured when the vessel stopped, said Harbor master Inger Dahlby. The coast guard of Westmark sent a helicopter from Brennick.

The Marigold was on its way from Brennick to the island of Skarn. Passengers said that the crew handed out life jackets within minutes. Captain Olaf Renner was questioned by the coast guard in Tolvane on Friday evening. Tugs pulled the ferry free at high tide on Saturday, and divers looked at its hull in the dock of Brennick.`;

const intruder = `Giant pumpkin wins the autumn fair of Cobbleford

A pumpkin that weighs as much as a small car won first prize at the autumn fair on Saturday. Its grower, Hilda Brandt, feeds it
with seaweed and plays it the cello every evening. The jury needed a fork-lift to put it on the scales.

The runner-up, a marrow of record length, was disqualified because its owner had joined two of them with glue. Visitors ate
nearly nine hundred bowls of soup. Next year the fair will have a class for the ugliest turnip.`;

test("what one alone says or leaves out", async ({ page }) => {
  await open(page);
  await tryIt(page);
  for (const name of ["What only one says", "What one leaves out"]) {
    const part = page.getByRole("region", { name });
    const article = part.locator(".of-article").first();
    await article.locator("summary").click();
    const passage = article.locator(".passage").first();
    const text = (await passage.locator("span[dir]").textContent()) ?? "";
    expect(example.some((article) => article.includes(text))).toBe(true);
    await passage.getByRole("button").click();
    await expect(page.locator("mark.lit")).toHaveText(text);
    await page.keyboard.press("Escape");
  }
});

test("what they tell differently stands side by side and leads to its place", async ({ page }) => {
  await open(page);
  await tryIt(page);
  const part = page.getByRole("region", { name: "Where they differ" });
  await page.getByRole("button", { name: /^Where they differ/u }).click();
  // Its heading comes to stand below what stays in sight above.
  const below = async () => {
    const [bar, heading] = [await page.locator(".toolbar").boundingBox(), await part.getByRole("heading", { level: 2 }).boundingBox()];
    return (heading?.y ?? 0) - (bar?.y ?? 0) - (bar?.height ?? 0);
  };
  await expect.poll(below).toBeLessThan(100);
  expect(await below()).toBeGreaterThanOrEqual(0);
  await expect(part.locator(".side-value", { hasText: "9:40" })).toBeVisible();
  await expect(part.locator(".side-value", { hasText: "10:15" })).toBeVisible();
  const claim = part.locator(".passage").first();
  const text = await claim.locator("span[dir]").textContent();
  await claim.getByRole("button").click();
  await expect(page.locator("mark.lit")).toHaveText(text ?? "");
});

test("what others tell differently is underlined in the summary, and the sentence says what they tell", async ({ page }) => {
  await open(page);
  await tryIt(page);
  const value = page.locator(".sentence .disputed", { hasText: "Fourteen" });
  await expect(value).toHaveAttribute("title", /^Told differently elsewhere: .*Seventeen/u);
  await value.click();
  const voice = page.locator(".voice-differs", { hasText: "Seventeen people were injured" }).first();
  // What an article tells differently is underlined in its words, too.
  await expect(voice.locator("blockquote .disputed", { hasText: "Seventeen" })).toHaveAttribute("title", "Told differently elsewhere: Fourteen");
  await voice.getByRole("button").click();
  await expect(page.locator("mark.lit", { hasText: "Seventeen people were injured" })).toBeVisible();
});

test("a quotation that was cut differently, the longest first, and how coverage grows", async ({ page }) => {
  await open(page);
  await tryIt(page);
  const quotation = page.getByRole("region", { name: "Quotations, cut differently" }).locator(".quotation").first();
  const texts = await quotation.locator("span[dir]").allTextContents();
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) expect(text.length).toBeLessThanOrEqual(texts[0]?.length ?? 0);
  await expect(quotation.locator(".cuts").first()).toContainText("Leaves out:");
  await expect(page.getByRole("img", { name: /words and fewer can cover/u })).toBeVisible();
});

test("an article about something else is named, left out, and counted in when asked", async ({ page }) => {
  await open(page);
  await tryIt(page);
  await pasteText(page, intruder);
  await expect(cards(page)).toHaveCount(6);
  await expect(page.locator(".warnings")).toContainText("Article F seems to be about something else");
  await expect(cards(page).nth(5)).toContainText("Something else?");
  await page.locator(".warnings").getByRole("button", { name: "Count it in" }).click();
  await expect(cards(page).nth(5)).not.toContainText("Something else?");
});

test("an article about another event of the same kind is shown, and counted when asked", async ({ page }) => {
  await open(page);
  await tryIt(page);
  const count = page.locator(".sentence").first().getByRole("button").first();
  const before = await count.textContent();
  await pasteText(page, otherFerry);
  await expect(cards(page)).toHaveCount(6);
  const warnings = page.locator(".warnings");
  await expect(warnings).toContainText("Article F may be about another event");
  await expect(warnings).toContainText("It names Brennick, Marigold, Tolvane; the others name Brannock, Gannet, Shoal.");
  await expect(cards(page).nth(5)).toContainText("Another event?");
  await expect(page.locator(".sentence .mark.is-doubted").first()).toHaveText("F?");
  expect(await count.textContent()).toContain(before?.match(/\d+ of \d+/u)?.[0] ?? "");
  // In the panel it comes last, whatever it says.
  await page.locator(".sentence .cite").first().click();
  await expect(page.locator(".voices .voice").last()).toContainText("May be about another event");
  await page.keyboard.press("Escape");
  await warnings.getByRole("button", { name: "Count it in" }).click();
  await expect(cards(page).nth(5)).not.toContainText("Another event?");
  await expect(page.locator(".mark.is-doubted")).toHaveCount(0);
});

test("what there is to see is listed under the summary and leads there", async ({ page }) => {
  await open(page);
  await tryIt(page);
  const list = page.getByRole("navigation", { name: "What was found" });
  for (const button of await list.getByRole("button").all()) {
    const name = ((await button.textContent()) ?? "").replace(/\s*\d*$/u, "");
    // By key: on a busy machine a press of the mouse can begin on a button and end beside it, where the page has moved on.
    await button.press("Enter");
    await hasFocus(page.getByRole("heading", { name, exact: true }));
  }
});

test("an agency that two articles cite is named with their letters", async ({ page }) => {
  await open(page);
  await pasteText(page, "A crane fell on the harbour wall of Ostrava Bay on Monday and blocked the ferry. “It was the wind,” a docker told Reuters. The port will be closed until Friday, and the ferry lies in the next bay.");
  await pasteText(page, "The port of Ostrava Bay is closed until Friday. A crane had fallen on its harbour wall on Monday, according to Reuters, and the ferry could not leave. Nobody stood below the crane when the wind took it.");
  await expect(page.getByRole("listitem").filter({ hasText: "A, B cite Reuters" })).toBeVisible();
  for (const form of ["Markdown", "HTML"]) expect(await saved(page, form)).toContain("A, B cite Reuters");
});
