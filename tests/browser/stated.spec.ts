/** Who wrote an article and when: read out of its markup by the rules of the command line, shown, corrected, kept and handed on. */
import { readFileSync } from "node:fs";
import { cards, choose, expect, openTab, paste, reload, saved, sentences, test } from "./page.ts";

interface Row {
  name: string;
  head: string;
  beside: string;
  below: string;
  published: string | null;
  author: string | null;
}
const rows = JSON.parse(readFileSync(new URL("../data/stated.json", import.meta.url), "utf8")) as Row[];

const TEXT = "A ferry with 412 people on board ran aground off Port Ellery, and lifeboats took all of them ashore.";

/** A page on which something stands in the head, beside the headline or below the text. */
const pageOf = ({ head, beside, below }: Pick<Row, "head" | "beside" | "below">, text = TEXT) =>
  `<!doctype html><html><head><title>Ferry aground</title>${head}</head><body><article><header><h1>Ferry aground</h1>${beside}</header>${`<p>${text}</p>`.repeat(4)}</article>${below}</body></html>`;

const pasteHtml = (page: Parameters<typeof paste>[0], html: string) => paste(page, { "text/html": html, "text/plain": "ignored" });

test("the page reads what a page states as the command line does", async ({ desk }) => {
  test.slow();
  for (const [n, row] of rows.entries()) {
    await pasteHtml(desk, pageOf(row));
    await expect(cards(desk)).toHaveCount(n + 1);
  }
  await expect(sentences(desk).first()).toBeVisible();
  const { articles } = JSON.parse(await saved(desk, "JSON")) as { articles: { published?: string; author?: string }[] };
  const read = articles.map(({ published, author }, n) => ({ name: rows[n]?.name, published: published ?? null, author: author ?? null }));
  expect(read).toEqual(rows.map(({ name, published, author }) => ({ name, published, author })));
});

test("author and date stand on the card, are corrected there, and stay", async ({ desk }) => {
  const head = '<meta name="author" content="Ada Renwick"><meta name="date" content="2026-03-03T08:15:00-08:00">';
  await pasteHtml(desk, pageOf({ head, beside: "", below: "" }));
  await expect(cards(desk)).toHaveCount(1);
  await pasteHtml(desk, pageOf({ head: '<meta name="date" content="2026-03-03T17:40:00Z">', beside: "", below: "" }, TEXT.replace("412", "421")));
  await expect(cards(desk)).toHaveCount(2);
  // Two of one day are told apart by the time, which is that of the place.
  const facts = (n: number) => cards(desk).nth(n).locator(".card-facts");
  await expect(facts(0)).toContainText("Ada Renwick");
  await expect(facts(0)).toContainText("Mar 3, 2026, 8:15 AM");
  await expect(facts(1)).toContainText("Mar 3, 2026, 5:40 PM");

  await choose(desk, 0, "Edit");
  await expect(desk.getByLabel("Published", { exact: true })).toHaveValue("2026-03-03T08:15:00-08:00");
  await desk.getByLabel("Author", { exact: true }).fill("Ida Renwick");
  await desk.getByLabel("Published", { exact: true }).fill("the day before yesterday");
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  for (const seen of ["before", "after"]) {
    await expect(facts(0), seen).toContainText("Ida Renwick");
    await expect(facts(0), seen).toContainText("the day before yesterday");
    await expect(facts(1), seen).toContainText("Mar 3, 2026");
    await reload(desk);
  }
  await sentences(desk).first().click();
  await expect(desk.locator(".evidence .when").first()).toHaveText(/the day before yesterday|Mar 3, 2026/u);
  const markdown = await saved(desk, "Markdown");
  expect(markdown).toContain("Ferry aground, Ida Renwick, the day before yesterday");
});

test("what is told over several days stands in the order of time, and leads to the evidence", async ({ desk }) => {
  const told = [
    ["2026-03-03T08:15Z", "A ferry with 412 people on board ran aground off Port Ellery, and lifeboats took all of them ashore before dawn."],
    ["2026-03-05", "Divers looked at the hull of the ferry off Port Ellery, and found a crack as long as a bus below the waterline."],
    ["2026-03-14", "Tugs pulled the ferry off the sandbank at Port Ellery at high tide, eleven days after lifeboats took 412 people ashore."],
  ];
  for (const [n, [published = "", text = ""]] of told.entries()) {
    await pasteHtml(desk, pageOf({ head: `<meta name="date" content="${published}">`, beside: "", below: "" }, text));
    await expect(cards(desk)).toHaveCount(n + 1);
  }
  await openTab(desk, "Day by day");
  const days = desk.locator("#days .day");
  await expect(days.locator("time")).toHaveText(["Mar 3, 2026", "Mar 5, 2026", "Mar 14, 2026"]);
  await expect(days.nth(2)).toContainText("+9 days");
  const one = days.locator(".dated").first();
  await one.click();
  await expect(one).toHaveAttribute("aria-expanded", "true");
  await expect(desk.locator(".evidence .when").first()).toHaveText(/^Mar \d+, 2026$/u);
  // Two days next to each other are no story of several days.
  await choose(desk, 2, "Remove");
  await expect(days).toHaveCount(2);
  await choose(desk, 1, "Edit");
  await desk.getByLabel("Published", { exact: true }).fill("2026-03-04");
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await expect(days).toHaveCount(0);
});
