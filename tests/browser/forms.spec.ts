/** The forms in which a summary leaves: each names all roots, with their passages and days. */
import JSZip from "jszip";
import mammoth from "mammoth";
import type { Page } from "@playwright/test";
import { cards, choose, copiedAs, expect, paste, saved, savedBytes, sentences, test, tryIt } from "./page.ts";
import { example } from "./texts.ts";

interface Data {
  articles: { letter: string; title: string; source: string; text: string; published?: string }[];
  sentences: { text: string; sources: number; of: number; article: number; roots: { articles: number[]; own: boolean; degree: string; evidence: { text: string; degree: string; start: number }[] }[] }[];
}

/** Notes something of an article. */
async function note(page: Page, index: number, notes: Record<string, string>): Promise<void> {
  await choose(page, index, "Edit");
  for (const [label, text] of Object.entries(notes)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator(".reader")).toBeVisible();
}

/** The example, one of its articles with all that can be known. */
async function noted(page: Page): Promise<Data> {
  await tryIt(page);
  await note(page, 0, { Author: "Ida Lund and Per Holm", Published: "2026-11-24", Address: "https://courier.example/ferry?a=1&b=2_{3}" });
  return JSON.parse(await saved(page, "JSON")) as Data;
}

/** Passages of several paragraphs stand in one line where there are no others. */
const even = (text: string) => text.replaceAll(/\s+/gu, " ");

/** The lines of a table, each a list of cells. */
const cellsOf = (csv: string): string[][] =>
  csv.replace(/^\uFEFF/u, "").trimEnd().split("\r\n").map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ""));

/** What lands on the clipboard with the passages. */
const copiedWhole = (page: Page) =>
  copiedAs(page, async () => {
    await page.locator(".summary .menu:not(.request *) > summary").click();
    await page.getByRole("button", { name: "Copy What each article says" }).click();
  });

test("text, Markdown, rich text and Word have every root of every sentence with outlet, day and passage", async ({ desk }) => {
  test.slow();
  const data = await noted(desk);
  const { plain, rich = "" } = await copiedWhole(desk);
  const text = await saved(desk, "Text");
  expect(plain).toBe(text);
  const word = (await mammoth.extractRawText({ buffer: await savedBytes(desk, "Word") })).value;
  // Markdown has its signs between the words.
  const markdown = (await saved(desk, "Markdown")).replaceAll(/\*\*|\\|\]\([^)]*\)|\[/gu, "");
  const other = await desk.context().newPage();
  await other.setContent(rich);
  for (const [form, whole] of Object.entries({ text, markdown, word, rich: (await other.locator("body").textContent()) ?? "" })) {
    expect(whole, form).toContain("A The Ellery Courier, Nov 24, 2026");
    expect(whole, form).toContain("Ida Lund and Per Holm, The Ellery Courier, Nov 24, 2026");
    for (const { source } of data.articles) expect(whole, form).toContain(source);
    for (const { text: sentence, roots } of data.sentences) {
      expect(even(whole), form).toContain(even(sentence));
      for (const { evidence } of roots) for (const one of evidence) expect(even(whole), form).toContain(`“${even(one.text)}”`);
    }
    expect(whole, form).toMatch(/not found in [A-E]/u);
  }
  await other.close();
  expect(text).toContain("<https://courier.example/ferry?a=1&b=2_{3}>");
});

test("what is copied at once is short: the sentences with who says them, what differs, and the articles", async ({ desk }) => {
  const { articles, sentences: all } = await noted(desk);
  const { plain, rich = "" } = await copiedAs(desk, () => desk.getByRole("button", { name: "Copy", exact: true }).click());
  for (const { source } of articles) expect(plain).toContain(source);
  for (const { text } of all) expect(even(plain)).toContain(`${even(text)} (`);
  expect(plain).toMatch(/Where they differ:\n\n(?:- .* ≠ .*\n)+\nSources:/u);
  expect(plain).toMatch(/- .*Seventeen \([A-E, ]+\) ≠ Fourteen \([A-E, ]+\)/u);
  for (const words of ["“", "says part of it"]) for (const form of [plain, rich]) expect(form).not.toContain(words);
});

test("rich text has links to the very sentences, and markup in an article stays text in it", async ({ desk }) => {
  await paste(desk, { "text/plain": (example[0] ?? "").replaceAll("Halcyon Star", "<b onclick=x>Halcyon</b> Star") });
  await paste(desk, { "text/plain": example[1] ?? "" });
  await expect(cards(desk)).toHaveCount(2);
  await note(desk, 0, { Address: "https://courier.example/ferry?a=1&b=2" });
  await desk.keyboard.press("Escape");
  const { rich: short = "" } = await copiedAs(desk, () => desk.keyboard.press("c"));
  expect(short).toMatch(/<a href="https:\/\/courier\.example\/ferry\?a=1&amp;b=2#:~:text=/u);
  expect(short).not.toContain("<b onclick");
  const { rich = "" } = await copiedWhole(desk);
  expect(rich).not.toContain("<b onclick");
  expect(rich).toContain("&lt;b onclick=x&gt;");
});

test("where a browser takes no rich text, plain text is copied", async ({ desk }) => {
  await tryIt(desk);
  const { plain, rich } = await copiedAs(desk, async () => {
    await desk.evaluate(() => (navigator.clipboard.write = () => Promise.reject(new Error("not here"))));
    await desk.getByRole("button", { name: "Copy", exact: true }).click();
  });
  expect(rich).toBeUndefined();
  expect(plain).toContain("Sources:");
  await expect(desk.locator(".notice")).toContainText("Copied");
});

test("Word has headings, a table and links, and is the same file each time", async ({ desk }) => {
  await noted(desk);
  const file = await savedBytes(desk, "Word");
  const { value: html, messages } = await mammoth.convertToHtml({ buffer: file });
  expect(messages.filter(({ type }) => type === "error")).toEqual([]);
  expect(html).toMatch(/<h1>(?:<[^>]*>)*Where they differ/u);
  expect(html).toMatch(/<table>.*<strong>Seventeen<\/strong>.*A, C.*<\/table>/su);
  expect(html).toMatch(/<a href="https:\/\/courier\.example\/ferry[^"]*#:~:text=[^"]*">/u);
  const zip = await JSZip.loadAsync(file);
  expect([...new Set(Object.values(zip.files).map(({ date }) => date.getTime()))]).toHaveLength(1);
  expect(await zip.file("docProps/core.xml")?.async("string")).not.toContain("dcterms:created");
  expect((await savedBytes(desk, "Word")).equals(file)).toBe(true);
});

test("the table of evidence has a line for each sentence and root, with the place of its passage", async ({ desk }) => {
  const { sentences: all, articles } = await noted(desk);
  const [head = [], ...lines] = cellsOf(await saved(desk, "CSV What each article says"));
  expect(head).toEqual("sentence,text,sources,of,root,degree,own,counted,article,title,author,source,published,address,passage,start,end".split(","));
  const rows = lines.map((line) => Object.fromEntries(head.map((name, n) => [name, line[n] ?? ""])));
  expect(rows).toHaveLength(all.flatMap(({ roots }) => roots).length);
  for (const [n, { text, sources, of, roots }] of all.entries()) {
    const own = rows.filter(({ sentence }) => sentence === String(n + 1));
    expect(own.map(({ root = "" }) => root.split(" ").length).reduce((a, b) => a + b)).toBe(roots.flatMap((root) => root.articles).length);
    expect(own.map(({ degree }) => degree).sort()).toEqual(roots.map(({ degree }) => degree).sort());
    for (const row of own) {
      expect([row["text"], row["sources"], row["of"]]).toEqual([text, String(sources), String(of)]);
      const article = articles.find(({ letter }) => letter === row["article"]);
      if (row["degree"] === "none") expect([row["passage"], row["start"]]).toEqual(["", ""]);
      else expect(even(article?.text.slice(Number(row["start"]), Number(row["end"])) ?? "")).toBe(row["passage"]);
    }
  }
  expect(rows.find(({ article }) => article === "A")).toMatchObject({ author: "Ida Lund and Per Holm", published: "2026-11-24", source: "The Ellery Courier" });
});

test("RIS, BibTeX and CSL-JSON have each article that counts, with what is known of it", async ({ desk }) => {
  const { articles } = await noted(desk);
  await note(desk, 1, { Title: "100 % of \"it\": {a} & b_c\\d ~ #1", Published: "last week", Outlet: "=Ärger & Söhne" });
  // An address may say the outlet, as its host, and the day.
  await note(desk, 2, { Address: "https://www.harbour.example/2026/11/25/ferry-aground" });
  const today = await desk.evaluate(() => `${new Date().getFullYear()}-${String(new Date().getMonth() + 1).padStart(2, "0")}`);
  const csl = JSON.parse(await saved(desk, "CSL-JSON")) as Record<string, unknown>[];
  expect(csl).toHaveLength(articles.length);
  expect(csl[0]).toMatchObject({
    id: expect.stringMatching(/^theellerycourier2026[a-z]{4,20}-[0-9a-z]{5}$/u),
    type: "article-newspaper",
    title: articles[0]?.title,
    author: [{ literal: "Ida Lund" }, { literal: "Per Holm" }],
    "container-title": "The Ellery Courier",
    issued: { "date-parts": [[2026, 11, 24]] },
    URL: "https://courier.example/ferry?a=1&b=2_{3}",
    language: "en",
  });
  expect(csl[1]).toMatchObject({ id: expect.stringMatching(/^argersohne-[0-9a-z]{5}$/u), title: '100 % of "it": {a} & b_c\\d ~ #1', issued: { literal: "last week" } });
  expect(csl[1]).not.toHaveProperty("URL");
  expect(csl[2]).toMatchObject({ issued: { "date-parts": [[2026, 11, 25]] } });
  // What they lack is said: a date that is not understood is none.
  await expect(desk.locator(".notice li")).toHaveText([/^3 articles without a date$/u, /^3 articles without an address$/u]);
  const ris = await saved(desk, "RIS");
  const [first = "", second = ""] = ris.split(/(?<=ER {2}- \r\n)\r\n/u);
  for (const line of ["TY  - NEWS", "AU  - Ida Lund", "AU  - Per Holm", "T2  - The Ellery Courier", "PY  - 2026", "DA  - 2026/11/24"]) expect(first).toContain(`${line}\r\n`);
  expect(first).toContain(`Y2  - ${today.replace("-", "/")}`);
  expect(second).toContain("DA  - ///last week\r\n");
  expect(ris.match(/^ER {2}- \r$/gmu)).toHaveLength(articles.length);
  const bibtex = await saved(desk, "BibTeX");
  expect(bibtex).toContain(`@article{${String(csl[0]?.["id"])},`);
  expect(bibtex).toContain("author = {{Ida Lund} and {Per Holm}}");
  expect(bibtex).toContain("month = nov");
  expect(bibtex).toContain("url = {https://courier.example/ferry?a=1&b=2_%7B3%7D}");
  expect(bibtex).toContain(String.raw`title = {{100 \% of "it": \textbraceleft{}a\textbraceright{} \& b\_c\textbackslash{}d \textasciitilde{} \#1}}`);
  expect(bibtex).toContain(`urldate = {${today}`);
});

test("the key of a reference follows its text, so that no two stories share one", async ({ desk }) => {
  const keys = async () => (JSON.parse(await saved(desk, "CSL-JSON")) as { id: string }[]).map(({ id }) => id);
  await tryIt(desk);
  const [first = "", ...others] = await keys();
  expect(new Set([first, ...others]).size).toBe(5);
  await note(desk, 0, { Text: `${example[0] ?? ""}\n\nThe inquiry goes on.` });
  await expect.poll(async () => (await keys())[0]).not.toBe(first);
  const [changed = "", ...same] = await keys();
  expect(changed.replace(/-.*$/u, "")).toBe(first.replace(/-.*$/u, ""));
  expect(same).toEqual(others);
});

test("the menu names its forms in groups", async ({ desk }) => {
  await tryIt(desk);
  await desk.locator(".summary .menu > summary").click();
  const names = async (group: string) => (await desk.getByRole("group", { name: group, exact: true }).getByRole("button").allTextContents()).map((name) => name.trim());
  expect(await names("Document")).toEqual(["Word", "HTML", "Markdown", "Text"]);
  expect(await names("Data")).toEqual(["JSON", "CSV What each article says", "CSV Where they differ"]);
  expect(await names("References")).toEqual(["RIS", "BibTeX", "CSL-JSON"]);
});

test("Arabic is Arabic in Word: its paragraphs run from right to left", async ({ desk }) => {
  await paste(desk, { "text/plain": "أخلت السلطات ٨٠٠ أسرة من وادي الزيزفون مساء الأربعاء بعد ظهور شق كبير في السد.\n|||||\nقال الدفاع المدني إن ٥٨٠ أسرة نزحت من وادي الزيزفون مساء الأربعاء بعد ظهور شق كبير في السد." });
  await expect(sentences(desk).first()).toBeVisible();
  const zip = await JSZip.loadAsync(await savedBytes(desk, "Word"));
  const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
  expect(xml).toMatch(/<w:p><w:pPr>(?:<[^>]*>)*<w:bidi\/>.*?<w:rtl\/>.*?أسرة/su);
});
