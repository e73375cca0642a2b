/** What nobody sees never becomes text of an article, by whatever way it comes; what somebody sees does. */
import type { Page } from "@playwright/test";
import { pdfOf, wordOf } from "./documents.ts";
import { drawnOnly, found, hidden, pages, sentenceOf, shown, tablePage } from "./hidden.ts";
import { cards, choose, expect, paste, test } from "./page.ts";
import { stories } from "../extension/articles.ts";

const said = stories.flatMap((story) => story.paragraphs);
/** More of it, so that what is planted is a small part. */
const twice = [...said, ...said.map((text) => text.replaceAll("Orrin", "Ostrin"))];

/** Reads the text of the only article: all of its lines, those that are left out too. */
async function textOf(page: Page): Promise<string> {
  await expect(cards(page)).toHaveCount(1, { timeout: 20_000 });
  await cards(page).locator(".menu > summary").click();
  await cards(page).getByRole("button", { name: "Edit", exact: true }).click();
  return page.getByLabel("Text", { exact: true }).inputValue();
}

const take = (page: Page, name: string, buffer: Buffer) => page.locator("input[type=file]").setInputFiles([{ name, mimeType: "", buffer }]);

/** What only a page that is drawn can tell is no part of this promise. */
const told = Object.fromEntries(Object.entries(hidden).filter(([name]) => !drawnOnly.has(name)));

const ways: Record<string, (page: Page, html: string) => Promise<void>> = {
  "pasted": (page, html) => paste(page, { "text/html": html, "text/plain": "ignored" }),
  "a file": (page, html) => take(page, "a.html", Buffer.from(html)),
};

for (const [name, give] of Object.entries(ways)) {
  test(`what is hidden on a page that is ${name} is left out`, async ({ desk }) => {
    await give(desk, tablePage(twice, told));
    expect(found(await textOf(desk), told)).toEqual([]);
  });

  test(`what is shown on a page that is ${name} is kept`, async ({ desk }) => {
    await give(desk, tablePage(twice, shown));
    expect(found(await textOf(desk), shown)).toEqual(Object.keys(shown));
  });
}

test("nothing is lost of pages that seem to hide themselves", async ({ desk }) => {
  test.slow();
  for (const [name, make] of Object.entries(pages)) {
    await paste(desk, { "text/html": make(said), "text/plain": "ignored" });
    const text = await textOf(desk);
    expect.soft(said.filter((one) => !text.includes(one)), name).toEqual([]);
    await desk.getByRole("button", { name: "Cancel", exact: true }).click();
    await choose(desk, 0, "Remove");
    await expect(cards(desk)).toHaveCount(0);
  }
});

/** A run of a Word document with these properties. */
const run = (text: string, properties = "") => `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;

test("of a Word document", async ({ desk }) => {
  const away: Record<string, (text: string) => string> = {
    "deleted": (text) => `<w:p><w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del></w:p>`,
    "moved away": (text) => `<w:p><w:moveFrom w:id="2"><w:r><w:t>${text}</w:t></w:r></w:moveFrom></w:p>`,
    "hidden": (text) => run(text, "<w:vanish/>"),
    "hidden by a style": (text) => run(text, `<w:rStyle w:val="Away"/>`),
    "white": (text) => run(text, `<w:color w:val="FFFFFF"/>`),
    "nearly white": (text) => run(text, `<w:color w:val="FCFDFE"/>`),
    "tiny": (text) => run(text, `<w:sz w:val="2"/>`),
  };
  const kept: Record<string, (text: string) => string> = {
    "plain": (text) => run(text),
    "not hidden": (text) => run(text, `<w:vanish w:val="0"/>`),
    "light grey": (text) => run(text, `<w:color w:val="BBBBBB"/>`),
    "white on black": (text) => run(text, `<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>`),
    "inserted": (text) => `<w:p><w:ins w:id="3"><w:r><w:t>${text}</w:t></w:r></w:ins></w:p>`,
    "small": (text) => run(text, `<w:sz w:val="14"/>`),
    "white in a dark cell": (text) =>
      `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="223344"/></w:tcPr>${run(text, `<w:color w:val="FFFFFF"/>`)}</w:tc></w:tr></w:tbl>`,
  };
  const all = [...Object.entries(away), ...Object.entries(kept)].map(([name, way], n) => way(sentenceOf(name, n)));
  const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="Away"><w:name w:val="Away"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
  await take(desk, "a.docx", wordOf(said.map((text) => run(text)).join("") + all.join(""), "", { "word/styles.xml": styles }));
  const text = await textOf(desk);
  const there = [...Object.keys(away), ...Object.keys(kept)].filter((name, n) => text.includes(sentenceOf(name, n)));
  expect(there).toEqual(Object.keys(kept));
});

/** The operators that show a text at a height of the page. */
const line = (text: string, y: number) => `1 0 0 1 40 ${y} Tm (${text}) Tj`;

test("of a PDF", async ({ desk }) => {
  const away: Record<string, (text: string, y: number) => string> = {
    "invisible": (text, y) => `BT 3 Tr ${line(text, y)} 0 Tr ET`,
    "white": (text, y) => `BT 1 g ${line(text, y)} 0 g ET`,
    "nearly white": (text, y) => `BT .99 .99 1 rg ${line(text, y)} 0 g ET`,
    "black on black": (text, y) => `0 g 30 ${y - 4} 540 14 re f BT ${line(text, y)} ET`,
    "tiny": (text, y) => `BT /F1 1 Tf ${line(text, y)} /F1 9 Tf ET`,
    "tiny by its matrix": (text, y) => `BT .1 0 0 .1 40 ${y} Tm (${text}) Tj ET`,
    "beside the page": (text, y) => `BT 1 0 0 1 900 ${y} Tm (${text}) Tj ET`,
    "cut off": (text, y) => `q 0 0 1 1 re W n BT ${line(text, y)} ET Q`,
    "without opacity": (text, y) => `q /G0 gs BT ${line(text, y)} ET Q`,
    "below a box": (text, y) => `BT ${line(text, y)} ET 1 g 30 ${y - 4} 540 14 re f 0 g`,
  };
  const kept: Record<string, (text: string, y: number) => string> = {
    "plain": (text, y) => `BT ${line(text, y)} ET`,
    "light grey": (text, y) => `BT .7 g ${line(text, y)} 0 g ET`,
    "white on black": (text, y) => `0 g 30 ${y - 4} 540 14 re f BT 1 g ${line(text, y)} 0 g ET`,
    "outlined": (text, y) => `BT 1 g 1 Tr ${line(text, y)} 0 Tr 0 g ET`,
    "small": (text, y) => `BT /F1 5 Tf ${line(text, y)} /F1 9 Tf ET`,
    "above a box": (text, y) => `.9 g 30 ${y - 4} 540 14 re f 0 g BT ${line(text, y)} ET`,
  };
  const all = [...Object.entries(away), ...Object.entries(kept)].map(([name, way], n) => `/F1 9 Tf ${way(sentenceOf(name, n), 400 - 20 * n)}`);
  const text = said.flatMap((one) => one.match(/.{1,100}(?:\s|$)/gu) ?? []).filter((one) => /^[\x20-\x7e]*$/u.test(one)).slice(0, 20);
  const body = text.map((one, n) => line(one.replaceAll(/[()\\]/gu, String.raw`\$&`), 780 - 15 * n));
  const stream = `BT /F1 9 Tf ${body.join("\n")} ET\n${all.join("\n")}`;
  await take(desk, "a.pdf", pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /ExtGState << /G0 << /ca 0 >> >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ]));
  const read = await textOf(desk);
  const there = [...Object.keys(away), ...Object.keys(kept)].filter((name, n) => read.includes(sentenceOf(name, n)));
  expect(there).toEqual(Object.keys(kept));
});

test("a scanned PDF keeps the text that was recognised in it", async ({ desk }) => {
  const stream = `q 595 0 0 842 0 0 cm /I0 Do Q BT /F1 9 Tf 3 Tr ${said.slice(1, 3).map((one, n) => line(one.slice(0, 90), 700 - 40 * n)).join("\n")} ET`;
  await take(desk, "a.pdf", pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /I0 6 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream",
  ]));
  expect(await textOf(desk)).toContain(said[1]?.slice(0, 60));
});
