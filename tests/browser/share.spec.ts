/** From one reader to another: what a link says before it is opened. */
import { deflateRawSync } from "node:zlib";
import { cards, expect, open, speak, test } from "./page.ts";

test.use({ serviceWorkers: "block" });

/** A link that holds articles with names that have no room in one line. */
const linkWith = (settings: object): string => {
  const source = "Nachrichtenblatt der Donaudampfschifffahrtsgesellschaftskapitänsvereinigungen";
  const title = "Ferry with 412 people on board runs onto a sandbank off the harbour of Port Ellery late on Monday evening";
  const articles = ["Nobody was hurt.", "The captain was new to the route."].map((end) => ({
    title,
    source,
    text: `The ferry Morning Star hit a sandbank off Port Ellery on Monday with 412 people on board. ${end} ${"x".repeat(90)}`,
  }));
  return `./#work=${deflateRawSync(JSON.stringify({ v: 1, articles, settings })).toString("base64url")}`;
};

for (const language of ["en", "he"] as const) {
  test(`what a link holds has room on a telephone, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page);
    await speak(page, language);
    await page.goto("about:blank");
    await open(page, linkWith({ unit: "words", amount: 150, focus: "captain".repeat(20) }));
    const offer = page.locator(".offer");
    await offer.locator("summary").first().click();
    await expect(offer.locator(".preview").first()).toBeVisible();
    /** What reaches over the edge of the window, or of a box that is no wider than that. */
    const outside = (selector: string) =>
      page.locator(selector).evaluateAll((all) => [
        ...all.filter((node) => node.getBoundingClientRect().left < 0 || node.getBoundingClientRect().right > document.documentElement.clientWidth).map((node) => node.textContent),
        ...(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ["the page"] : []),
      ]);
    expect(await outside(".offer, .offer *")).toEqual([]);
    await offer.getByRole("button").first().click();
    await expect(cards(page)).toHaveCount(2);
    await expect(page.locator(".card-source")).toHaveCount(2);
    await expect(page.locator(".term").first()).toBeVisible();
    expect(await outside(".card, .card-source, .card-title, .request, .term")).toEqual([]);
  });
}

for (const [settings, line] of [
  [{ unit: "words", amount: 150 }, "Summary: 150 words"],
  [{ unit: "sentences", amount: 1 }, "Summary: 1 sentence"],
  [{ unit: "percent", amount: 10, focus: "captain" }, "Summary: 10% · Focus: captain"],
] as const) {
  test(`a link says before it is opened: ${line}`, async ({ page }) => {
    await open(page, linkWith(settings));
    await expect(page.locator(".offer > p")).toHaveText(line);
  });
}
