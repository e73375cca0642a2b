/** What the comparing stage finds is shown when it is there. */
import type { Page } from "@playwright/test";
import { cards, expect, hasFocus, open, openTab, pasteText, saved, test, tryIt } from "./page.ts";
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
  for (const [tab, name] of [["Only one", "What only one says"], ["Left out", "What one leaves out"]] as const) {
    await openTab(page, tab);
    const part = page.getByRole("tabpanel", { name });
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

const differ = (page: Page) => page.getByRole("tabpanel", { name: "Where they differ" });

test("what they tell differently comes first, value by value, and shows its sentences", async ({ page }) => {
  await open(page);
  await tryIt(page);
  await expect(page.getByRole("tab").first()).toHaveText(/^Differences \d/u);
  await expect(page.getByRole("tab").first()).toHaveAttribute("aria-selected", "true");
  const row = differ(page).getByRole("listitem").filter({ has: page.getByRole("heading", { name: "people were injured" }) });
  await expect(row.locator(".value")).toHaveText([/^Seventeen\s+AC$/u, /^Fourteen\s+BE$/u]);
  for (const name of ["Seventeen: A, C", "Fourteen: B, E"]) await row.getByRole("button", { name }).press("Enter");
  const passages = row.locator(".passage");
  await expect(passages).toHaveCount(4);
  await expect(passages.locator("mark")).toHaveText(["Seventeen", "Seventeen", "Fourteen", "Fourteen"]);
  await row.getByRole("button", { name: "Seventeen: A, C" }).click();
  await expect(passages.locator("mark")).toHaveText(["Fourteen", "Fourteen"]);
  const text = await passages.first().locator("span[dir]").textContent();
  await passages.first().getByRole("button").click();
  await expect(page.locator("mark.lit")).toHaveText(text ?? "");
});

test("the overview leads to what it is about, which stays below what is in sight above", async ({ page }) => {
  await open(page);
  await tryIt(page);
  await page.locator(".over").getByRole("button", { name: /^See all \d+$/u }).click();
  await hasFocus(page.getByRole("tab", { name: "Only one" }));
  await expect(page.getByRole("tabpanel", { name: "What only one says" })).toBeVisible();
  const below = async () => {
    const [bar, title] = [await page.locator(".toolbar").boundingBox(), await page.locator(".tabs").boundingBox()];
    return (title?.y ?? 0) - (bar?.y ?? 0) - (bar?.height ?? 0);
  };
  expect(await below()).toBeGreaterThanOrEqual(0);
});

const ballet = (name: string) => [
  `Ballet opens the season in Kellmouth\n\nThe ballet of Kellmouth opened its season on Friday with a new work by Mikhail Orlovsky. The dancer Jon Haugen was cheered for minutes. The hall in Bruket Street was sold out.`,
  `New ballet opens in Kellmouth\n\nA new work by ${name} Orlovsky opened the season of the ballet of Kellmouth on Friday. Cheers went on for minutes for the dancer Jon Haugen. The hall in Bruket Street was sold out.`,
];

test("if no difference is found, that is said, with what cannot be found and what is only spelt differently", async ({ page }) => {
  await open(page);
  for (const text of ballet("Mihail")) await pasteText(page, text);
  await expect(page.getByRole("tab", { name: "Differences 0" })).toHaveAttribute("aria-selected", "false");
  await openTab(page, "Differences 0");
  await expect(differ(page)).toContainText("Nothing was found that they tell differently");
  await expect(differ(page)).toContainText("causes and opinions cannot be seen this way");
  await expect(differ(page).locator(".spellings").getByRole("button")).toHaveText([/^Mikhail\s+A$/u, /^Mihail\s+B$/u]);
});

test("the tabs are one stop for the keyboard, and arrows lead along them", async ({ page }) => {
  await open(page);
  await tryIt(page);
  const tabs = page.getByRole("tab");
  await tabs.first().focus();
  await page.keyboard.press("ArrowRight");
  await hasFocus(page.getByRole("tab", { name: "Who says what", selected: true }));
  await expect(page.getByRole("tabpanel")).toHaveCount(1);
  await expect(page.getByRole("table")).toBeVisible();
  await page.keyboard.press("End");
  await hasFocus(tabs.last());
  await page.keyboard.press("ArrowRight");
  await hasFocus(tabs.first());
  expect(await tabs.evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex === 0).length)).toBe(1);
});

test("the overview says what most say, how they differ, what only one has and who draws on whom", async ({ page }) => {
  await open(page);
  await tryIt(page);
  const line = (name: string) => page.locator(".over > div").filter({ has: page.getByText(name, { exact: true }) });
  const passage = line("3 of 4 say, 1 in part").getByRole("button");
  const text = (await passage.locator("bdi").textContent()) ?? "";
  expect(example.some((article) => article.includes(text))).toBe(true);
  await expect(passage.locator(".is-same")).toHaveText(["A", "B", "D"]);
  await expect(line("They differ")).toContainText(/Seventeen\s*AC\s*Fourteen\s*BE/u);
  // What only agrees with a value is never taken for it.
  // A name alone does not say what differs.
  await expect(line("They differ")).toContainText("time · Halcyon Star:");
  await expect(line("They differ")).toContainText("people were injured:");
  await expect(line("They differ")).toContainText(/9:40 p\.m\.\s*AC\s*10 p\.m\.\s*D/u);
  await expect(line("One source only")).toContainText(/^One source only\s*[A-E]/u);
  await expect(line("Sources")).toContainText("4 sources, not 5. B, E: largely the same text");
  await expect(line("Sources")).not.toContainText("agency");
  await passage.click();
  await expect(page.locator(".voice").first()).toContainText(text);
});

test("an article alone has no overview, and asks for another", async ({ page }) => {
  await open(page);
  await pasteText(page, example[0] ?? "");
  await expect(page.locator(".prose .sentence").first()).toBeVisible();
  await expect(page.locator(".over")).toHaveCount(0);
  await expect(page.locator(".warnings")).toHaveText("Add another article to compare. Pasted several as one? Split them");
});

test("a focus is named at the top and underlined in the summary, and let go of", async ({ page }) => {
  await open(page);
  await tryIt(page);
  await expect(page.locator(".focused")).toHaveCount(0);
  await page.getByRole("button", { name: "lifeboats", exact: true }).or(page.getByRole("button", { name: "passengers", exact: true })).first().click();
  const chip = page.getByRole("button", { name: /^Focus: (?:lifeboats|passengers)\. Let go of it$/u });
  await expect(chip).toBeVisible();
  await expect(page.locator(".prose .focused").first()).toHaveText(/lifeboats?|passengers?/iu);
  // What is covered is measured by what the focus leaves of the weights.
  await expect(page.locator(".facts")).toContainText(/covers \d+% of what the articles share, weighted by the focus/u);
  await chip.click();
  await expect(page.locator(".focused")).toHaveCount(0);
  await expect(page.locator(".facts")).toContainText(/covers \d+% of what the articles share$/u);
});

test("a word of a name is underlined only where it has its capital", async ({ page }) => {
  await open(page);
  for (const word of ["opened", "began"]) {
    await pasteText(page, `Ferry aground off Tolvane\n\nThe Marine Safety Board ${word} an inquiry into the ferry Marigold on Friday. The ferry had 180 people on board when it ran aground off Tolvane. For safety, the ferry to Skarn waits.`);
  }
  await expect(page.locator(".prose .sentence").first()).toBeVisible();
  await page.getByRole("slider", { name: "Length" }).fill("200");
  await page.getByRole("button", { name: "Focus and order" }).click();
  await page.locator("#focus").fill("Marine Safety Board");
  await page.locator("#focus").press("Enter");
  await expect(page.locator(".prose")).toContainText("on board");
  await expect(page.locator(".prose .focused").first()).toBeVisible();
  expect((await page.locator(".prose .focused").allTextContents()).filter((word) => !/^(?:Marine|Safety|Board)/u.test(word))).toEqual([]);
});

test("a usual length is one press away", async ({ page }) => {
  await open(page);
  await tryIt(page);
  const words = async () => Number(/\d+/u.exec((await page.locator(".facts-words").textContent()) ?? "")?.[0]);
  await expect(page.getByRole("button", { name: "Standard", pressed: true })).toBeVisible();
  await page.getByRole("button", { name: "Brief", exact: true }).click();
  await expect.poll(words).toBeLessThanOrEqual(60);
  await expect(page.getByRole("spinbutton")).toHaveValue("60");
  await page.getByRole("button", { name: "Full", exact: true }).click();
  await expect.poll(words).toBeGreaterThan(150);
});

test("news stands in the order of time, the newest last and marked", async ({ page }) => {
  await open(page);
  await pasteText(page, "A landslide buried the mountain road above Harsk on Monday evening and killed four people. Rescue workers from Tolvane searched the mud for survivors all night.");
  await pasteText(page, "The death toll of the landslide that buried the mountain road above Harsk rose to six people on Tuesday. Rescue workers from Tolvane had searched the mud all night.");
  const row = differ(page).getByRole("listitem").filter({ has: page.getByRole("heading", { name: /people/u }) });
  await expect(row.getByRole("button")).toHaveText([/^four\s+A$/u, /^six\s+B\s*newest$/u]);
  await expect(differ(page)).toContainText("An arrow leads to a newer value");
});

test("what others tell differently is underlined in the summary, says by whom, and leads to their passages", async ({ page }) => {
  await open(page);
  await tryIt(page);
  const value = page.locator(".sentence .disputed", { hasText: "Fourteen" });
  await expect(value).toHaveAccessibleName("Fourteen (B, E). Told differently elsewhere: A, C: Seventeen");
  expect(await value.evaluate((one) => getComputedStyle(one).textDecorationLine)).toBe("underline");
  // It can be selected with its sentence, and holds nothing that the article does not have.
  const sentence = page.locator(".sentence-text", { hasText: "Fourteen people were injured" });
  const text = await sentence.evaluate((one) => {
    getSelection()?.selectAllChildren(one);
    return getSelection()?.toString();
  });
  expect(text).toBe(await sentence.textContent());
  const rivals = page.locator(".rivals .rival");
  await value.hover();
  await expect(rivals).toHaveText([/^BE\s*Fourteen$/u, /^AC\s*Seventeen$/u]);
  await page.locator("h1").hover();
  await expect(rivals).toHaveCount(0);
  await value.focus();
  await expect(rivals).toHaveCount(2);
  await page.keyboard.press("Escape");
  await expect(rivals).toHaveCount(0);
  await page.keyboard.press("Enter");
  const voice = page.locator(".voice-differs", { hasText: "Seventeen people were injured" }).first();
  // What an article tells differently is underlined in its words, too.
  await expect(voice.locator("blockquote .disputed", { hasText: "Seventeen" })).toHaveAttribute("title", "Told differently elsewhere: Fourteen");
  await voice.getByRole("button").click();
  await expect(page.locator("mark.lit", { hasText: "Seventeen people were injured" })).toBeVisible();
});

for (const width of [320, 1440]) {
  test(`what is told of a value stands beside it and inside the window, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await open(page);
    await tryIt(page);
    for (const value of await page.locator(".sentence .disputed").all()) {
      await value.focus();
      await expect(page.locator(".rivals")).toHaveCount(1);
      const { box, line } = await value.evaluate((one) => {
        const [box, line] = [document.querySelector(".rivals")?.getBoundingClientRect() ?? new DOMRect(), one.getClientRects()[0] ?? new DOMRect()];
        return { box: { left: box.left, right: box.right, top: box.top, bottom: box.bottom }, line: { top: line.top, bottom: line.bottom } };
      });
      expect(Math.min(Math.abs(box.top - line.bottom), Math.abs(box.bottom - line.top))).toBeLessThan(2);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
    }
  });
}

test("a quotation that was cut differently, the longest first, and how coverage grows", async ({ page }) => {
  await open(page);
  await tryIt(page);
  await openTab(page, "Quotations");
  const quotation = page.getByRole("tabpanel", { name: "Quotations, cut differently" }).locator(".quotation").first();
  const texts = await quotation.locator("span[dir]").allTextContents();
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) expect(text.length).toBeLessThanOrEqual(texts[0]?.length ?? 0);
  await expect(quotation.locator(".cuts").first()).toContainText("Leaves out:");
  await page.getByRole("button", { name: "Why these sentences" }).click();
  await page.getByText("Advanced", { exact: true }).click();
  await expect(page.getByRole("img", { name: /words and fewer can cover/u })).toBeVisible();
});

test("an article about something else is named, left out, and counted in when asked", async ({ page }) => {
  await open(page);
  await tryIt(page);
  await pasteText(page, intruder);
  await expect(cards(page)).toHaveCount(6);
  await expect(page.locator(".warnings")).toContainText("Article F seems to be about something else");
  await expect(cards(page).nth(5)).toContainText("Something else?");
  await page.locator(".warnings").getByRole("button", { name: "Include it" }).click();
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
  const told = page.locator(".sentence").filter({ has: page.locator(".mark.is-doubted:not(.is-none)") });
  await told.first().locator(".cite").click();
  await expect(page.locator(".voices .voice").last()).toContainText("May be about another event");
  await page.keyboard.press("Escape");
  await warnings.getByRole("button", { name: "Include it" }).click();
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
  await expect(page.locator(".over")).toContainText("A, B cite Reuters");
  await openTab(page, "Sources");
  await expect(page.getByRole("listitem").filter({ hasText: "A, B cite Reuters" })).toBeVisible();
  for (const form of ["Markdown", "HTML"]) expect(await saved(page, form)).toContain("A, B cite Reuters");
});

test("an article of which nothing is left is not among those that do not say it", async ({ page }) => {
  await open(page);
  for (const text of [...example.slice(0, 3), "Home\nShare\nRead more"]) await pasteText(page, text);
  await expect(cards(page).nth(3)).toContainText("0 words");
  for (const mark of await page.locator(".prose .cite").all()) {
    await expect(mark.locator(".mark")).not.toContainText(["D"]);
    expect(await mark.getAttribute("aria-label")).not.toMatch(/\bD\b/u);
  }
  await page.locator(".prose .cite").first().click();
  await expect(page.locator(".evidence-count")).toContainText("of 3 sources");
  await expect(page.locator(".evidence")).not.toContainText("Not found in D");
  await openTab(page, "Who says what");
  await expect(page.locator(".map .letter").filter({ hasText: "C" })).toHaveCount(1);
  await expect(page.locator(".map .letter").filter({ hasText: "D" })).toHaveCount(0);
});

test("of articles that have nothing in common, the one that is summarized is not struck out", async ({ page }) => {
  await open(page);
  for (const text of [example[0] ?? "", intruder, "Chess title goes to a girl of twelve\n\nA girl of twelve won the national chess title in Dunmore on Sunday. She beat the champion of last year in forty moves. Her teacher spoke of a rare talent."])
    await pasteText(page, text);
  await expect(page.locator(".warnings")).toContainText("nothing in common");
  const sources = new Set(await page.locator(".prose").first().locator(".mark").allTextContents());
  expect([...sources].sort()).toEqual(["A"]);
  await expect(cards(page).first()).not.toContainText("Something else?");
  await expect(cards(page).first().locator(".card-title")).toHaveCSS("text-decoration-line", "none");
  await expect(cards(page).nth(1)).toContainText("Something else?");
});
