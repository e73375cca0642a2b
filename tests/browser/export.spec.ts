/** The ways out: files, links, and the keys for them. */
import type { Page } from "@playwright/test";
import { cards, choose, copied, expect, hasFocus, open, paste, pasteText, saved, sentences, test, tryIt } from "./page.ts";
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

test("Markdown, HTML, JSON and CSV carry the table of differences", async ({ desk }) => {
  await tryIt(desk);
  await choose(desk, 0, "Edit");
  await desk.getByLabel("Address", { exact: true }).fill("https://courier.example/ferry");
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await expect(desk.locator(".reader")).toBeVisible();
  const markdown = await saved(desk, "Markdown");
  expect(markdown).toContain("## Where they differ\n\n| What | Value | Articles | Passage |\n| --- | --- | --- | --- |\n");
  expect(markdown).toMatch(/^\| [^|]*people were injured[^|]* \| \*\*Seventeen\*\* \| A, C \| \[.*\*\*Seventeen\*\* people.*\]\(https:\/\/courier\.example\/ferry#:~:text=.*\) \|\n\| {2}\| \*\*Fourteen\*\* \| B, E \| .*\*\*Fourteen\*\*/mu);
  // What is rounded agrees with the value above.
  expect(markdown).toMatch(/^\| {2}\| ≈ \*\*10 p\.m\.\*\* \| D \|/mu);
  const html = await saved(desk, "HTML");
  const other = await desk.context().newPage();
  await other.setContent(html);
  const body = other.locator("tbody").filter({ has: other.getByRole("rowheader", { name: /people were injured/u }) });
  await expect(body.locator("td:nth-of-type(1)")).toHaveText(["Seventeen", "Fourteen"]);
  await expect(body.locator("td:nth-of-type(2)")).toHaveText(["A, C", "B, E"]);
  await expect(body.locator("mark")).toHaveText(["Seventeen", "Fourteen"]);
  await other.close();
  const { disagreements } = JSON.parse(await saved(desk, "JSON")) as { disagreements: { values: { letter: string; text: string }[] }[] };
  expect(disagreements.some(({ values }) => values.map(({ letter, text }) => `${letter} ${text}`).join() === "A Seventeen,B Fourteen,C Seventeen,E Fourteen")).toBe(true);
  const csv = await saved(desk, "CSV Where they differ");
  expect(csv).toMatch(/^\uFEFFdifference,kind,about,value,side,newest,article,title,author,source,published,address,passage\r\n/u);
  expect(csv).toMatch(/^\d+,number,[^,]*people were injured[^,]*,Seventeen,1,,A,[^\r]*,https:\/\/courier\.example\/ferry,"?[^\r]*Seventeen people[^\r]*\r$/mu);
  // All lines end as the format has it.
  expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
});

test("a spreadsheet takes nothing in the table of differences for a formula, and quotation marks stay what they are", async ({ desk }) => {
  const reports = [
    'A crane fell on the harbour wall of Ostrava Bay on Monday and blocked the ferry. The "old" port was spared, and 14 people were hurt when the crane fell on the harbour wall.',
    "The port of Ostrava Bay is closed until Friday. A crane had stood on its harbour wall, and the ferry could not leave. Seventeen people were hurt on Monday when the crane fell on the harbour wall.",
  ];
  for (const text of reports) await pasteText(desk, text);
  await expect(cards(desk)).toHaveCount(2);
  for (const n of [0, 1]) {
    await choose(desk, n, "Edit");
    await desk.getByLabel("Title", { exact: true }).fill(n === 0 ? "=1+1" : "+1");
    await desk.getByLabel("Outlet", { exact: true }).fill(n === 0 ? "@one" : "-two, three");
    await desk.getByRole("button", { name: "Save", exact: true }).click();
    await expect(desk.locator(".reader")).toBeVisible();
  }
  const csv = await saved(desk, "CSV Where they differ");
  expect(csv).toContain(",A,'=1+1,,'@one,");
  expect(csv).toContain(`,B,'+1,,"'-two, three",`);
  expect(csv).toContain('"The ""old"" port was spared, and 14 people were hurt');
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
  await desk.getByText("Advanced", { exact: true }).click();
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

test("it is said what was copied, and no two files have one name", async ({ desk, browserName }) => {
  await tryIt(desk);
  const notice = desk.locator(".notice");
  await copied(desk, () => desk.getByRole("button", { name: "Copy", exact: true }).click());
  await expect(notice).toContainText("Copied with its sources: Summary");
  await copied(desk, async () => {
    await desk.locator(".summary .away .menu > summary").click();
    await desk.getByRole("button", { name: "Copy What each article says" }).click();
  });
  await expect(notice).toContainText("Copied with its sources: What each article says");
  test.skip(browserName === "firefox", "this Firefox does not report downloads to its driver");
  const names: string[] = [];
  for (const name of ["JSON", "CSV What each article says", "CSV Where they differ", "RIS", "BibTeX", "CSL-JSON"]) {
    await desk.locator(".summary .away .menu > summary").click();
    const [download] = await Promise.all([desk.waitForEvent("download"), desk.getByRole("button", { name, exact: true }).click()]);
    names.push(download.suggestedFilename());
  }
  expect(new Set(names).size).toBe(names.length);
});

test("on paper there are the sentences, the differences and the sources", async ({ desk, browserName }) => {
  test.skip(browserName === "firefox", "this Firefox refuses to have its medium emulated");
  await tryIt(desk);
  await desk.emulateMedia({ media: "print" });
  await expect(desk.locator(".print-sources")).toContainText("Northwater Agency");
  await expect(desk.locator(".prose")).toBeVisible();
  await expect(desk.locator(".value", { hasText: "Seventeen" })).toBeVisible();
  for (const gone of [".top", ".desk", ".toolbar", ".steps", ".foot", ".tabs"]) await expect(desk.locator(gone).first()).toBeHidden();
});

test("nothing that was chosen on the screen is tinted on paper", async ({ desk, browserName }) => {
  test.skip(browserName === "firefox", "this Firefox refuses to have its medium emulated");
  await tryIt(desk);
  await desk.locator(".difference .value").first().click();
  await desk.locator(".cite").first().click();
  const chosen = desk.locator(".sentence-on > .sentence-text, .value[aria-expanded=true]");
  await expect(chosen).toHaveCount(2);
  const tints = () => chosen.evaluateAll((all) => all.map((one) => getComputedStyle(one)).map(({ backgroundColor, boxShadow }) => `${backgroundColor} ${boxShadow}`));
  const usual = await desk.locator(".sentence:not(.sentence-on) > .sentence-text, .value[aria-expanded=false]").evaluateAll((all) =>
    all.map((one) => getComputedStyle(one)).map(({ backgroundColor, boxShadow }) => `${backgroundColor} ${boxShadow}`),
  );
  for (const tint of await tints()) expect(usual).not.toContain(tint);
  await desk.emulateMedia({ media: "print", colorScheme: "light" });
  await expect.poll(async () => (await tints()).filter((tint) => !usual.includes(tint))).toEqual([]);
  // The same of a text that is checked.
  await desk.emulateMedia({ media: "screen" });
  await desk.keyboard.press("Escape");
  await desk.getByRole("button", { name: "Check a text" }).click();
  await hasFocus(desk.locator("#check-text"));
  await pasteText(desk, "The Halcyon Star hit Gannet Shoal off Port Ellery on Monday.");
  await desk.locator(".check-prose .cite").click();
  await expect(desk.locator(".check-prose .sentence-on")).toBeVisible();
  await desk.emulateMedia({ media: "print", colorScheme: "light" });
  await expect(desk.locator(".check-prose .sentence-on > .sentence-text")).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
});

test("articles that are too long for a link are saved instead", async ({ desk, browserName }) => {
  test.skip(browserName === "firefox", "this Firefox does not report downloads to its driver");
  // What can't be packed: a link of it would be too long.
  const noise = Array.from({ length: 20_000 }, (_, n) => ((n + 1) * 2654435761 % 4294967296).toString(36)).join(" ");
  await pasteText(desk, `${example[0] ?? ""}\n\nThe log of the ship reads ${noise}.`);
  await pasteText(desk, example[1] ?? "");
  await expect(cards(desk)).toHaveCount(2);
  await expect(sentences(desk).first()).toBeVisible();
  await desk.locator(".summary .menu > summary").click();
  await desk.getByRole("button", { name: /^Copy a link/u }).click();
  await expect(desk.locator(".notice")).toContainText("Save a file instead");
  const [download] = await Promise.all([desk.waitForEvent("download"), desk.locator(".notice").getByRole("button", { name: "Save", exact: true }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.conspectus$/u);
});

test("the link to a sentence lights that sentence and no more, where its article begins two sentences alike", async ({ desk, server }) => {
  const article = [
    "Mayor Ida Lund said that she was glad to see so many people in the hall, and thanked them.",
    "Traders fear for their sales, and drivers for their time.",
    "Mayor Ida Lund said that the work could not be put off any longer because two bearings had cracked.",
    "The bridge in the old harbour is closed, and it is said that the bridge in the old harbour is closed for a year.",
  ];
  await pasteText(desk, article.join("\n\n"));
  await expect(sentences(desk)).toHaveCount(4);
  await choose(desk, 0, "Edit");
  await desk.getByLabel("Address", { exact: true }).fill(`${server.address}article`);
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await expect(desk.locator(".reader")).toBeVisible();
  // Each is there twice: with the sentence, and with the evidence for it.
  const links = [...new Set([...(await saved(desk, "Markdown")).matchAll(/\(([^()\s]*#:~:text=[^()\s]*)\)/gu)].map((one) => one[1] ?? ""))];
  const ranges = links.map((link) => link.replace(/^.*#:~:text=/u, "").split(",").map(decodeURIComponent));
  expect(links).toHaveLength(4);
  // What a browser lights: from the first place of the beginning to the next one of the end.
  const whole = article.join(" ");
  const lit = ranges.map(([start = "", end = ""]) => {
    const from = whole.indexOf(start);
    return whole.slice(from, whole.indexOf(end, from + start.length) + end.length);
  });
  const alone = ranges.map(([start = "", end]) => (end === undefined ? start : undefined));
  expect(lit.map((text, n) => alone[n] ?? text).sort()).toEqual([...article].sort());
});
