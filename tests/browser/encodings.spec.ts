/** Files in any encoding: declared, marked or neither. The command line is tested with the same texts. */
import { cases, encoded } from "./encoded.ts";
import { cards, expect, saved, speak, test } from "./page.ts";

type Desk = Parameters<typeof cards>[0];

/** The texts of the articles that these files become. */
async function read(desk: Desk, files: readonly { name: string; bytes: readonly number[] }[], ending: string): Promise<string[]> {
  await desk.locator("input[type=file]").setInputFiles(files.map(({ name, bytes }, n) => ({ name: `${n}-${name}.${ending}`, mimeType: "", buffer: Buffer.from(bytes) })));
  await expect(cards(desk)).toHaveCount(files.length, { timeout: 20_000 });
  await expect(desk.locator(".summary .menu > summary")).toBeVisible({ timeout: 20_000 });
  // The summary is that of all of them.
  await expect(desk.locator(".card", { hasText: /words|characters/u })).toHaveCount(files.length, { timeout: 20_000 });
  const { articles } = JSON.parse(await saved(desk, "JSON")) as { articles: { text: string }[] };
  return articles.map(({ text }) => text.trim());
}

const wrong = (files: readonly { name: string; text: string }[], texts: readonly string[]) =>
  files.filter(({ text }, n) => text.trim() !== texts[n]).map(({ name, text }) => `${name}: ${text.trim().split("\n", 1)[0] ?? ""}`);

test("what declares nothing is read by its letters", async ({ desk }) => {
  test.slow();
  const files = await encoded(desk, cases);
  expect(new Set(files.map(({ name }) => name)).size).toBeGreaterThanOrEqual(25);
  expect(wrong(files, await read(desk, files, "txt"))).toEqual([]);
});

test("what a page declares holds", async ({ desk }) => {
  test.slow();
  const pages = cases.map(({ encodings, text }) => ({
    text,
    encodings: encodings.filter((name) => !name.startsWith("utf-16")),
  }));
  const files = (await Promise.all(pages.map(async (one, n) => {
    const paragraphs = one.text.trim().split("\n\n");
    const files = await Promise.all(one.encodings.map((name) => {
      const head = n % 2 === 0 ? `<meta charset="${name}">` : `<!-- <meta charset=ibm866> --><META http-equiv=content-type content='text/html;charset=${name}'>`;
      return encoded(desk, [{ encodings: [name], text: `<!doctype html><html><head>${head}</head><body><article>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article></body></html>` }]);
    }));
    return files.flat().map(({ name, bytes }) => ({ name, bytes, text: paragraphs.join("\n") }));
  }))).flat();
  expect(wrong(files, await read(desk, files, "html"))).toEqual([]);
});

test("a mark holds, and is no part of a headline or a sentence", async ({ desk }) => {
  const marked = cases.slice(0, 2).map(({ text }) => ({ text: `\ufeff${text.trim()}\n\ufeff“We are tired,” said Ada Renwick.`, encodings: ["utf-8", "utf-16le", "utf-16be"] }));
  const files = (await encoded(desk, marked)).map((one) => ({ ...one, text: one.text.replaceAll("\ufeff", "") }));
  expect(wrong(files, await read(desk, files, "md"))).toEqual([]);
  expect((await cards(desk).locator(".card-title").allTextContents()).join("")).not.toContain("\ufeff");
});

test("the reader says in which encoding a file is, where its letters were guessed", async ({ desk }) => {
  const [polish = { text: "", encodings: [] }] = cases.filter(({ text }) => text.includes("ł"));
  const [russian = { text: "", encodings: [] }] = cases.filter(({ text }) => text.includes("ы"));
  const texts = [polish, russian].map(({ text }) => text.trim());
  const files = await encoded(desk, [{ text: texts[0] ?? "", encodings: ["iso-8859-2"] }, { text: texts[1] ?? "", encodings: ["utf-8", "windows-1251"] }]);
  expect(wrong(files, await read(desk, files, "txt"))).toEqual([]);
  // What says itself what it is asks nothing.
  await expect(desk.getByRole("button", { name: "Letters look wrong?" })).toHaveCount(2);
  await cards(desk).nth(2).getByRole("button", { name: "Letters look wrong?" }).click();
  const box = cards(desk).nth(2).getByLabel("Read them as");
  await expect(box).toHaveValue("windows-1251");
  await box.selectOption("koi8-u");
  await expect(cards(desk).nth(2).locator(".card-title")).not.toHaveText(texts[1]?.split("\n", 1)[0] ?? "");
  await box.selectOption("windows-1251");
  await expect(cards(desk).nth(2).locator(".card-title")).toHaveText(texts[1]?.split("\n", 1)[0] ?? "");
  await expect(cards(desk)).toHaveCount(3);
  // The box runs with the letters, whichever way the interface does: their beginning is in sight.
  await speak(desk, "he");
  await expect(desk.locator(".letters-as select")).toHaveCSS("direction", "ltr");
  await expect(desk.locator(".length select")).toHaveCSS("direction", "rtl");
});
