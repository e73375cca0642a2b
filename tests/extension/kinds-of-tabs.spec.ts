/** Tabs as readers have them: beside articles a README, a front page, a film, a document, a live blog, and a page that wants to be paid. */
import type { Page } from "@playwright/test";
import { stories, type Story } from "./articles.ts";
import { expect, openPanel, openTabs, summarize, tabs, test, type Opened } from "./launch.ts";

const said = stories.flatMap((story) => story.paragraphs);
const cards = (panel: Page) => panel.locator(".card");
const sentences = (panel: Page) => panel.locator(".prose .sentence-text");
const at = (host: string, path: string) => `http://${host}.localhost${path}`;

interface Shown {
  address: string;
  title: string;
  body: string;
  head?: string;
  type?: string;
}

/** Opens pages that no site serves. */
async function show({ context }: Opened, pages: readonly Shown[]): Promise<void> {
  for (const { address, title, body, head = "", type = "text/html; charset=utf-8" } of pages) {
    const html = `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
    await context.route(address, (route) => route.fulfill({ contentType: type, body: html }));
  }
  await openTabs(context, pages.map(({ address }) => address));
}

const article = ({ site, title, paragraphs }: Story, path: string): Shown => ({
  address: at(site.split(" ").at(-1)?.toLowerCase() ?? "", path),
  title: `${title} | ${site}`,
  body: `<article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</article>`,
});

const evening: Story = {
  site: "The Orrin Evening",
  title: "Gearbox failure closes Orrin cableway, 34 passengers freed",
  path: "/2031/03/17/gearbox-failure-closes-orrin-cableway",
  paragraphs: [
    "A failed gearbox has closed the Orrin cableway, after 34 passengers had to be freed from a cabin above the lake on Sunday.",
    "The passengers were lowered into boats of the lake police one by one, and two of them were treated for cold.",
    "The spare motor, which had been tested on Thursday, did not start. Inspectors want to know why.",
    "The line will stay closed until the inquiry is over, its manager, Berta Lindqvist, said on Monday.",
  ],
};
const tribune: Story = {
  site: "Vellmar Tribune",
  title: "Choir of Vellmar freed from cable car above Lake Orrin",
  path: "/news/choir-of-vellmar-freed-from-cable-car",
  paragraphs: [
    "Rescuers freed the choir of Vellmar and twelve other passengers from a cable car above Lake Orrin on Sunday evening.",
    "The cabin had stopped at a quarter past two, when a gearbox in the valley station failed.",
    "Nobody was injured, the mountain rescue service said; two passengers were treated for cold.",
    "The choir passed the hours by singing, said its leader, Tomas Reyle.",
  ],
};
const readme: Shown = {
  address: at("code", "/orrin/cable-car-lake-orrin/README.md"),
  title: "README: cable car of Lake Orrin, a simulation of its gearbox",
  body: `<article><h1>cable-car</h1><p>A simulation of a cable car. Install it with the package manager of your choice, then run the tests before you open a pull request.</p>
<p>Set the mass of the cabin in the configuration file, and the length of the cable in metres. The default is a cabin of four tonnes on a cable of two kilometres.</p>
<p>Contributions are welcome. Please run the formatter, write a test for each change, and describe in the commit message what it is for.</p></article>`,
};
const front: Shown = {
  address: at("daily", "/"),
  title: "Daily of the Lake: cable car stranded above Lake Orrin, weather, sport, jobs",
  body: `<h1>Daily of the Lake</h1><ul>${Array.from({ length: 30 }, (_, n) => `<li><a href="/${n}">Headline number ${n} of many that stand on this page today</a></li>`).join("")}</ul>`,
};

test("seven tabs of one event are offered together, and a README and a front page are told apart from them", async ({ opened, sites }) => {
  test.slow();
  await openTabs(opened.context, sites.articles);
  await show(opened, [article(evening, evening.path), article(tribune, tribune.path), readme, front]);
  const panel = await openPanel(opened);
  await expect(tabs(panel)).toHaveCount(9);
  const event = panel.locator(".tab-event");
  await expect(event).toHaveCount(1);
  await expect(event.locator(".tab")).toHaveCount(7);
  await expect(event).not.toContainText("README");
  await expect(event).not.toContainText("Daily of the Lake");
  // Ticked all the same, neither gets into the summary.
  await summarize(panel, ["README", "Daily of the Lake", ...[...stories, evening, tribune].map(({ title }) => title)]);
  await expect(cards(panel)).not.toHaveCount(0);
  await expect(sentences(panel).first()).toBeVisible();
  const all = [...said, ...evening.paragraphs, ...tribune.paragraphs];
  for (const text of await sentences(panel).allTextContents()) expect(all.some((paragraph) => paragraph.includes(text)), text).toBe(true);
  await expect(cards(panel).filter({ hasText: "README" })).toContainText(/Something else\?|Another event\?/u);
});

const LOCKED = `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>`;
const OFFERS = `<section class="offer-box"><h3>Keep reading for €1</h3><p>Get unlimited access to every story. Only €1 a week for the first 12 weeks, then €3.50 a week.</p>
<p>Cancel anytime.</p><p>Already a subscriber? <a href="/login">Log in</a></p><button>Subscribe now</button><p>$4.99 per month. Cancel or pause anytime. Terms and conditions apply.</p>
<p>Join 120,000 readers who support us from as little as £2 a month.</p></section>`;

test("the prices of a page that wants to be paid never stand in a summary", async ({ opened, sites }) => {
  const [first = "", second = "", third = ""] = stories[0].paragraphs;
  const stub: Shown = {
    address: at("premium", "/2031/03/17/cable-car-halts-above-lake"),
    title: "Cable car halts above the lake | Premium Paper",
    head: LOCKED,
    body: `<article><h1>Cable car halts above the lake</h1><p>${first}</p><p>${second}</p><p>${third}</p>${OFFERS}</article>`,
  };
  await openTabs(opened.context, sites.articles.slice(1, 3));
  await show(opened, [stub]);
  const panel = await openPanel(opened);
  await summarize(panel, ["Cable car halts above the lake", ...stories.slice(1, 3).map(({ title }) => title)]);
  await expect(cards(panel)).toHaveCount(3);
  await expect(cards(panel).filter({ hasText: "Cable car halts above the lake" })).toContainText("Beginning only");
  await panel.getByRole("slider", { name: "Length" }).fill("600");
  await expect(sentences(panel).first()).toBeVisible();
  await cards(panel).filter({ hasText: "Cable car halts above the lake" }).locator(".card-title").click();
  await expect(panel.getByRole("button", { name: "Leave this line out" }).first()).toBeVisible();
  const kept = await panel.locator(".reader .line:not(.line-out) > p:first-child").allTextContents();
  expect(kept).toEqual([first, second, third]);
  for (const text of await sentences(panel).allTextContents()) expect(said.some((paragraph) => paragraph.includes(text)), text).toBe(true);
});

const ENTRIES = [
  ["19:52", "The last of them is ashore", ...stories[4].paragraphs.slice(4, 6)],
  ["18.05 GMT", "Two are treated for cold", ...stories[1].paragraphs.slice(1, 3)],
  ["4h ago", "Rescuers reach the cabin", ...stories[4].paragraphs.slice(1, 4)],
  ["2:31 pm", "The cabin stops", ...stories[0].paragraphs.slice(0, 3)],
] as const;

test("of a live blog the entries are kept, without time stamps and the list of key events", async ({ opened }) => {
  const entry = ([time, title, ...texts]: readonly string[], n: number) =>
    `<section class="block" id="block-${n}"><p class="stamp"><time datetime="2031-03-16T1${n}:00">${time}</time></p><h2>${title}</h2>${texts.map((text) => `<p>${text}</p>`).join("")}<p><a href="#share">Share</a></p></section>`;
  const keys = ENTRIES.map(([time, title], n) => `<li><a href="#block-${n}"><span>${time}</span> ${title}</a></li>`).join("");
  const live: Shown = {
    address: at("live", "/news/live/2031/mar/16/cable-car-lake-orrin-live"),
    title: "Cable car stranded above Lake Orrin – live | Live Paper",
    head: `<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>`,
    body: `<main><article><h1>Cable car stranded above Lake Orrin – live</h1><div><h2>Key events</h2><ul>${keys}</ul></div>${ENTRIES.map(entry).join("")}</article></main>`,
  };
  await show(opened, [live]);
  const panel = await openPanel(opened);
  await summarize(panel, ["Cable car stranded"]);
  await expect(cards(panel)).toHaveCount(1);
  await cards(panel).locator(".card-title").click();
  await expect(panel.getByRole("button", { name: "Leave this line out" }).first()).toBeVisible();
  const kept = await panel.locator(".reader .line:not(.line-out) > p:first-child").allTextContents();
  const paragraphs = ENTRIES.flatMap(([, , ...texts]) => texts as readonly string[]);
  expect(paragraphs.filter((text) => !kept.includes(text))).toEqual([]);
  expect(kept.filter((line) => /\d[:.]\d\d|\bago\b|Key events|Share/u.test(line) && !said.includes(line))).toEqual([]);
});

test("films and documents say what to do", async ({ opened, sites }) => {
  await openTabs(opened.context, [sites.pdf]);
  await show(opened, [
    { address: at("tube", "/watch"), title: "Film of the cable car", body: `<video width="640" height="360"></video><p>Film of the cable car</p>` },
    { address: at("office", "/files/minutes-of-the-cableway.docx"), title: "Minutes of the cableway", body: `<canvas width="600" height="800"></canvas><div>File Edit View</div>` },
  ]);
  const panel = await openPanel(opened);
  await summarize(panel, ["annual-report", "Film of the cable car", "Minutes of the cableway"]);
  const failures = panel.getByRole("alert").getByRole("listitem");
  await expect(failures).toHaveCount(3);
  await expect(failures.filter({ hasText: "annual-report" })).toContainText("Select its text, copy it, and paste it below");
  await expect(failures.filter({ hasText: "Film" })).toContainText("Open its transcript");
  await expect(failures.filter({ hasText: "Minutes" })).toContainText("save it as text or HTML, and drop the file here");
});

test("the page behind a link is opened behind and added; refused, it is not opened", async ({ opened, sites }) => {
  const [page] = await openTabs(opened.context, [sites.empty]);
  const panel = await openPanel(opened);
  await page?.bringToFront();
  const worker = opened.context.serviceWorkers()[0];
  // No program can press the browser's own menu, nor answer for the reader: both words come from the test.
  const press = (linkUrl: string, given: boolean) =>
    worker?.evaluate(
      ([linkUrl, given]) => {
        chrome.permissions.request = (() => Promise.resolve(given));
        type Told = { dispatch: (...said: unknown[]) => void };
        (chrome.contextMenus.onClicked as unknown as Told).dispatch({ menuItemId: "link", linkUrl }, undefined);
      },
      [linkUrl, given] as const,
    );
  await worker?.evaluate(() => chrome.contextMenus.update("link", {}));
  const [first = "", second = ""] = sites.articles;
  const before = opened.context.pages().length;
  await press(second, false);
  await expect(panel.getByRole("alert").getByRole("listitem")).toContainText("Not allowed.");
  expect(opened.context.pages()).toHaveLength(before);
  await press(first, true);
  await expect(panel.locator(".card-title")).toHaveText([stories[0].title]);
  expect(await page?.evaluate(() => document.visibilityState)).toBe("visible");
  expect(opened.context.pages()).toHaveLength(before + 1);
});

test("a title keeps its colon, and loses the name of the site", async ({ opened }) => {
  const body = stories[0].paragraphs.map((text) => `<p>${text}</p>`).join("");
  const titles = ["Lake Orrin: cable car with 34 on board halts", "Review: the long evening of the Vellmar choir"];
  await show(opened, [
    { address: at("colon", "/2031/03/lake-orrin-cable-car-with-34"), title: `${titles[0] ?? ""} | Colon Daily`, body: `<article><h1>${titles[0] ?? ""}</h1>${body}</article>` },
    { address: at("colon", "/2031/03/review-the-long-evening-of"), title: titles[1] ?? "", body: `<article>${body.replaceAll("Orrin", "Ostrin")}</article>` },
    {
      address: at("colon", "/2031/03/singers-wait-for-six-hours"),
      title: "Colon Daily: Singers wait for six hours above the lake",
      head: `<meta property="og:site_name" content="Colon Daily">`,
      body: `<article>${body.replaceAll("Orrin", "Arrin")}</article>`,
    },
  ]);
  const panel = await openPanel(opened);
  await summarize(panel, [...titles, "Colon Daily: Singers"]);
  await expect(panel.locator(".card-title")).toHaveText([...titles, "Singers wait for six hours above the lake"]);
});
