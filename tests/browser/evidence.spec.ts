/** Who says a sentence: the row of letters, the panel, the letters of articles, the direction of texts. */
import type { Page } from "@playwright/test";
import type { Summary } from "../../www/wasm/conspectus";
import { cards, choose, copied, expect, hasFocus, open, openTab, pasteText, reload, saved, sentences, test, tryIt } from "./page.ts";

const row = (page: Page, n: number) => page.locator(".prose .cite").nth(n);
const letters = (page: Page) => cards(page).locator(".letter").allTextContents();

/** The summary of the example as the core gives it. */
const summaryOf = async (page: Page) => JSON.parse(await saved(page, "JSON")) as Summary & { articles: { letter: string; source: string }[] };

test("each root has a letter at each sentence, and its look says how far it says the sentence", async ({ desk }) => {
  await tryIt(desk);
  const { sentences: all, articles } = await summaryOf(desk);
  const seen = new Set<string>();
  for (const [n, { roots, article }] of all.entries()) {
    const marks = row(desk, n).locator(".mark");
    await expect(marks).toHaveCount(roots.length);
    for (const [place, { degree, own, articles: members }] of roots.entries()) {
      seen.add(degree);
      const mark = marks.nth(place);
      await expect(mark).toHaveText(articles[own ? article : (members[0] ?? -1)]?.letter ?? "");
      await expect(mark).toHaveClass(new RegExp(`\\bis-${degree}\\b`, "u"));
      await expect(mark).toHaveClass(own ? /\bis-own\b/u : /^(?!.*is-own)/u);
      for (const member of members) expect(await mark.getAttribute("title")).toContain(articles[member]?.source ?? "?");
    }
  }
  expect([...seen]).toEqual(expect.arrayContaining(["same", "differs"]));
});

test("what a row shows is its name in words, and goes with every copy", async ({ desk }) => {
  await tryIt(desk);
  const { sentences: all, articles } = await summaryOf(desk);
  const at = all.findIndex(({ roots }) => roots.some(({ degree }) => degree === "differs"));
  const { roots, article } = all[at] ?? { roots: [], article: 0 };
  const name = (await row(desk, at).getAttribute("aria-label")) ?? "";
  expect(name).toMatch(new RegExp(`^${articles[article]?.letter ?? ""}(?:(?:, |\\+)[A-E])* says? this; `, "u"));
  for (const { degree, articles: [first = -1], evidence } of roots) {
    const letter = articles[first]?.letter ?? "?";
    // Each article of a source that tells it differently is named, whatever the others of it say.
    for (const one of evidence) if (one.degree === "differs") expect(name).toContain(`${articles[one.article]?.letter ?? "?"} differs`);
    if (degree === "differs") expect(name).toContain(`${letter} differs: ${evidence[0]?.differing[0]?.other.text ?? ""}`);
    if (degree === "none") expect(name).toMatch(new RegExp(`not found in .*${letter}`, "u"));
  }
  const copy = await copied(desk, () => desk.getByRole("button", { name: "Copy", exact: true }).click());
  expect(copy).toContain(`(${name.replace(/ — .*$/u, "")})`);
  for (const { source } of articles) expect(copy).toContain(source);
});

test("the panel gives what differs first, each passage with its degree, and what was not found last", async ({ desk }) => {
  await tryIt(desk);
  const { sentences: all, articles } = await summaryOf(desk);
  for (const [n, { roots, text }] of all.entries()) {
    await row(desk, n).click();
    const panel = desk.getByRole("complementary");
    await expect(panel.locator(".voice-own blockquote")).toHaveText(text);
    const count = (degree: string) => roots.filter((root) => root.degree === degree).length;
    await expect(panel.locator(".evidence-count")).toHaveText(new RegExp(`^${count("same")} of ${roots.length} sources says? this`, "u"));
    if (count("part") > 0) await expect(panel.locator(".evidence-count")).toContainText(`${count("part")} in part`);
    if (count("differs") > 0) await expect(panel.locator(".evidence-count")).toContainText(`${count("differs")} differently`);
    const order = ["tells it differently", "says the same", "says part of it"];
    const degrees = (await panel.locator(".voice-degree").allTextContents()).map((words) => order.indexOf(words));
    expect(degrees).toEqual([...degrees].sort((a, b) => a - b));
    expect(degrees.length).toBe(roots.flatMap(({ evidence }) => evidence).length);
    const silent = roots.filter(({ degree }) => degree === "none").flatMap((root) => root.articles.map((one) => articles[one]?.letter));
    expect(await panel.locator(".silent .letter").allTextContents()).toEqual(silent);
    // What is marked in the sentence, some passage holds; the rest is plain.
    const held = roots.flatMap(({ evidence }) => evidence.flatMap((one) => one.held.map(({ start, end }) => [start, end] as const)));
    const source = all[n]?.start ?? 0;
    for (const word of await panel.locator(".voice-own mark").allTextContents()) {
      expect(held.some(([start, end]) => text.slice(start - source, end - source).includes(word))).toBe(true);
    }
    await desk.keyboard.press("Escape");
  }
});

test("values that differ stand side by side, each with the letter of its article", async ({ desk }) => {
  await tryIt(desk);
  await desk.locator(".sentence .disputed", { hasText: "Fourteen" }).click();
  const versus = desk.locator(".voice-differs .versus", { hasText: "Seventeen" }).first();
  await expect(versus.locator("bdi")).toHaveText(["Fourteen", "Seventeen"]);
  await expect(versus.locator(".letter")).toHaveText([(await desk.locator(".sentence-on .is-own").textContent()) ?? "", "A"]);
});

test("a root of several articles says so", async ({ desk }) => {
  await tryIt(desk);
  const { roots } = (await summaryOf(desk)).sentences[0] ?? { roots: [] };
  expect(roots.some(({ articles }) => articles.length > 1)).toBe(true);
  await row(desk, 0).click();
  await expect(desk.locator(".voice-root").first()).toHaveText(/^one source with [A-E]$/u);
});

test("a letter stays with its article when others move, go and come back", async ({ desk }) => {
  await tryIt(desk);
  expect(await letters(desk)).toEqual(["A", "B", "C", "D", "E"]);
  const own = desk.locator(".sentence", { hasText: "Fourteen people were injured" }).locator(".is-own");
  const before = (await own.textContent()) ?? "";
  await choose(desk, 0, "Move down");
  expect(await letters(desk)).toEqual(["B", "A", "C", "D", "E"]);
  await choose(desk, 2, "Remove");
  expect(await letters(desk)).toEqual(["B", "A", "D", "E"]);
  // Who comes next is not taken for the one that has gone, which may come back.
  await pasteText(desk, "A new article about the old bridge of Tarnley, which opens again on Friday after nine weeks of repairs.");
  await expect.poll(() => letters(desk)).toEqual(["B", "A", "D", "E", "F"]);
  await desk.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => letters(desk)).toEqual(["B", "A", "C", "D", "E", "F"]);
  // In the summary, too.
  await expect(own).toHaveText(before);
});

test("letters outlive a reload, and go with a link", async ({ desk, context }) => {
  await tryIt(desk);
  await choose(desk, 4, "Move up");
  await choose(desk, 0, "Remove");
  await expect.poll(() => letters(desk)).toEqual(["B", "C", "E", "D"]);
  await desk.waitForTimeout(400); // A change is kept at once when the last one is a while ago.
  await desk.getByRole("slider", { name: "Length" }).fill("100");
  await reload(desk);
  await expect.poll(() => letters(desk)).toEqual(["B", "C", "E", "D"]);
  const link = await copied(desk, async () => {
    await desk.locator(".summary .menu > summary").click();
    await desk.getByRole("button", { name: "Copy a link" }).click();
  });
  const other = await context.newPage();
  await open(other, link);
  await other.getByRole("button", { name: "Open them" }).click();
  await expect.poll(() => letters(other)).toEqual(["B", "C", "E", "D"]);
});

test("Markdown and HTML name every article that counts, with its passages and their degrees", async ({ desk }) => {
  await tryIt(desk);
  const { sentences: all, articles } = await summaryOf(desk);
  const [markdown, html] = [await saved(desk, "Markdown"), await saved(desk, "HTML")];
  for (const { source } of articles) for (const text of [markdown, html]) expect(text).toContain(source);
  for (const { roots } of all) {
    for (const { evidence } of roots) {
      for (const { text } of evidence) expect(html).toContain(text.replaceAll("'", "&#39;").replaceAll('"', "&quot;"));
    }
  }
  expect(markdown).toMatch(/^ {3}- \*\*A\*\* [^:]+, tells it differently: .* ≠ .*: “/mu);
  expect(markdown).toMatch(/^ {3}- \*\*[A-E]\*\* [^:]+, says the same: “/mu);
});

const arabic = [
  "أخلت السلطات ٨٠٠ أسرة من وادي الزيزفون مساء الأربعاء بعد ظهور شق كبير في السد. وقالت الوزارة إن الإصلاح يستغرق ثلاثة أشهر.",
  "نزحت ٨٠٠ أسرة من وادي الزيزفون مساء الأربعاء بعد ظهور شق كبير في السد. ونقلت الأسر إلى المدارس.",
  "قال الدفاع المدني إن ٥٨٠ أسرة نزحت من وادي الزيزفون مساء الأربعاء بعد ظهور شق كبير في السد.",
];

for (const language of ["en", "ar"] as const) {
  test(`Arabic runs from right to left, whatever letters stand beside it, in an interface in ${language}`, async ({ desk }) => {
    await desk.locator(".top .menu > summary").click();
    await desk.locator(".menu-list select").first().selectOption(language);
    await desk.keyboard.press("Escape");
    await pasteText(desk, arabic.join("\n|||||\n"));
    await expect(cards(desk)).toHaveCount(3);
    await expect(sentences(desk).first()).toBeVisible();
    await row(desk, 0).click();
    await expect(desk.locator(".voice-own")).toBeVisible();
    const directions = (selector: string) =>
      desk.locator(selector).evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).direction))]);
    for (const text of [".prose p", ".sentence-text", ".voice", ".voice blockquote", ".difference", ".over-told > li"]) expect(await directions(text), text).toEqual(["rtl"]);
    await desk.locator(".difference .value").first().click();
    expect(await directions(".passage")).toEqual(["rtl"]);
    // The letters stand behind the end of their sentence, which is to its left, and the first is the nearest.
    const behind = await desk.locator(".sentence").evaluateAll((all) =>
      all.every((one) => {
        const [end, marks] = [".sentence-end", ".marks"].map((part) => one.querySelector(part)?.getBoundingClientRect());
        return end && marks && marks.right <= end.left + 1;
      }),
    );
    expect(behind).toBe(true);
    for (const one of await desk.locator(".prose .marks, .over-told .marks, .difference .marks").all()) {
      const marks = await one.locator(".mark").evaluateAll((all) => all.map((mark) => [mark.getBoundingClientRect().left, mark.textContent] as const));
      const read = marks.sort(([one], [other]) => other - one).map(([, letter]) => letter);
      expect(read).toEqual(read.toSorted());
    }
  });
}

test("more roots than fit: those that say nothing of it make way for a count", async ({ desk }) => {
  const texts = Array.from({ length: 14 }, (_, n) =>
    n < 3
      ? `${["Police said", "According to officers", "A spokesman said that"][n] ?? ""} the old bridge at Tarnley will close for nine weeks from Monday for repairs. Reporter ${n} asked the mayor about the ferry.`
      : `The bridge at Tarnley was painted in colour number ${n} when baker ${n} opened shop ${n} beside the river, neighbours of house ${n} told us.`,
  );
  await pasteText(desk, texts.join("\n|||||\n"));
  await expect(cards(desk)).toHaveCount(14);
  await expect(row(desk, 0)).toBeVisible();
  const counts = await desk.locator(".prose .marks").evaluateAll((all) => all.map((one) => one.querySelectorAll(".mark").length));
  expect(Math.max(...counts)).toBeLessThanOrEqual(9);
  await expect(desk.locator(".prose .marks-count").first()).toHaveText(/^\d+ of \d+$/u);
});

test("the reader counts two articles of a root apart, and two of different roots as one", async ({ desk }) => {
  await tryIt(desk);
  const count = desk.locator(".prose .marks").first().locator(".mark");
  await expect(count).toHaveCount(4);
  // What is said at the card leads to the way to change it.
  await cards(desk).nth(4).getByRole("button", { name: "Same source as B" }).click();
  await hasFocus(cards(desk).nth(4).getByRole("button", { name: "Count as a source of its own" }));
  await desk.keyboard.press("Enter");
  await expect(count).toHaveCount(5);
  await expect(cards(desk).nth(4)).not.toContainText("Same source");
  await choose(desk, 4, "Count as found");
  await expect(count).toHaveCount(4);
  await cards(desk).nth(2).locator(".menu > summary").click();
  await cards(desk).nth(2).getByText("Count as one source with…").click();
  await cards(desk).nth(2).getByRole("button", { name: "D Northern Lantern" }).click();
  await expect(count).toHaveCount(3);
  await reload(desk);
  await expect(count).toHaveCount(3);
  await choose(desk, 2, "Count as found");
  await expect(count).toHaveCount(4);
});

test("articles of one source are named together where they print the same, and one that contradicts its source is named, not counted", async ({ desk: page }) => {
  const harbour = (people: number) =>
    `Crane falls on harbour wall of Ostrava Bay

A crane fell on the harbour wall of Ostrava Bay on Monday and blocked the ferry to Skarn. The crane hurt ${people} people when it fell on the harbour wall. The mayor, Inger Dahlby, had warned of rust in its arm since April. Divers will look for its hook on Thursday.`;
  await pasteText(page, harbour(14));
  await pasteText(page, harbour(17));
  await pasteText(page, "Ferry waits in Ostrava Bay\n\nThe ferry to Skarn could not leave on Monday. A crane hurt 17 people when it fell on the harbour wall of Ostrava Bay. Passengers slept in a school.");
  await expect(cards(page)).toHaveCount(3);
  await expect(page.locator(".card-flags").first()).toContainText("Same source as B");
  await expect(page.locator(".over > div", { hasText: "One source only" }).locator(".letter")).toHaveText(["A", "B"]);
  await openTab(page, "Only one");
  const group = page.getByRole("tabpanel", { name: "What only one says" }).locator(".of-article > summary").first();
  await expect(group.locator(".letter")).toHaveText(["A", "B"]);
  await expect(group).toContainText("A+B");
  await page.locator(".prose .sentence-text", { hasText: "people" }).first().click();
  // Whichever of the two the sentence is from: each source is counted once.
  const count = page.locator(".evidence-count");
  await expect(count).toHaveText(/^\d of 2 sources says? this(?:, \d differently)?, [AB] differs$/u);
  const counts = ((await count.textContent()) ?? "").replace("of 2", "").match(/\d/gu) ?? [];
  expect(counts.reduce((sum, one) => sum + Number(one), 0)).toBe(2);
});
