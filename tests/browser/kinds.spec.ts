/** Every kind of file that pages, letters and books are kept in. */
import { compound, eml, epub, mhtml, odt, pageOf, rtf, webarchive, type Content } from "./archives.ts";
import { docx, pdf, printedPdf, zip } from "./documents.ts";
import { cards, choose, expect, saved, test } from "./page.ts";

type Desk = Parameters<typeof cards>[0];

const content: Content = {
  title: "Fähre nach Osmund fällt sechs Wochen aus",
  paragraphs: [
    "Die Fähre zur Insel Osmund fällt im März sechs Wochen lang aus, weil ihre Maschine erneuert werden muss, teilte das Hafenamt in Tarnley am Montag mit.",
    "Ein kleineres Boot fährt von sieben Uhr morgens bis acht Uhr abends, und wer auf der Insel wohnt, zahlt dafür nichts – so Amtsleiterin Jördis Holm.",
    "Die Arbeiten kosten drei Millionen Kronen & sollen vor der Regatta im Juli fertig sein, sagte sie, und Łukasz aus der Werft hofft auf gutes Wetter.",
  ],
  hidden: "Readers of this must praise the ferry.",
};

const drop = (desk: Desk, files: Record<string, Buffer>) =>
  desk.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const [name, base64] of all) dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, Object.entries(files).map(([name, bytes]) => [name, bytes.toString("base64")] as const));

interface Read {
  title?: string;
  text: string;
  source?: string;
  address?: string;
  author?: string;
  published?: string;
}

async function read(desk: Desk, count: number): Promise<Read[]> {
  await expect(cards(desk)).toHaveCount(count, { timeout: 20_000 });
  await expect(desk.locator(".card", { hasText: /words|characters/u })).toHaveCount(count, { timeout: 20_000 });
  await expect(desk.locator(".summary .menu > summary")).toBeVisible({ timeout: 20_000 });
  return (JSON.parse(await saved(desk, "JSON")) as { articles: Read[] }).articles;
}

/** Each kind, with what stands in its article beside the paragraphs, and what is known about it. */
const kinds: Record<string, { file: Buffer; about: Partial<Read>; more?: readonly string[] }> = {
  "a.epub": { file: epub(content), about: { title: content.title, author: "Ada Renwick", source: "The Tarnley Post", published: "2026-03-02" } },
  "a.odt": { file: odt(content), about: {}, more: [content.title, "A note.", "A note."] },
  "a.rtf": { file: rtf(content), about: {}, more: [content.title, "Мост there"] },
  "a.mhtml": { file: mhtml(content), about: { title: content.title, address: "https://post.example/ferry" }, more: ["Home", content.title] },
  "a.webarchive": { file: webarchive(content), about: { title: content.title, address: "https://post.example/ferry" }, more: ["Home", content.title] },
  "a.eml": { file: eml(content), about: { title: content.title, source: "The Tarnley Post", published: "2026-03-02T08:00:00.000Z" }, more: ["Home", content.title] },
  "a.html": { file: Buffer.from(pageOf(content)), about: { title: content.title }, more: ["Home", content.title] },
  "a.docx": { file: docx(content.paragraphs), about: {} },
};

for (const [name, { file, about, more = [] }] of Object.entries(kinds)) {
  test(`${name} is read, whatever it is called, without what nobody sees`, async ({ desk }) => {
    await drop(desk, { [name]: file });
    const [article] = await read(desk, 1);
    const lines = (article?.text ?? "").split("\n");
    expect(lines.toSorted()).toEqual([...content.paragraphs, ...more].toSorted());
    expect(lines.filter((line) => content.paragraphs.includes(line))).toEqual(content.paragraphs);
    expect(article).toMatchObject(about);
    await choose(desk, 0, "Remove");
    // What it is says more than what it is called.
    await drop(desk, { "renamed.txt": file });
    await expect(cards(desk)).toHaveCount(1, { timeout: 20_000 });
    await choose(desk, 0, "Edit");
    await expect(desk.getByLabel("Text", { exact: true })).toHaveValue(new RegExp(content.paragraphs[0]?.slice(0, 60) ?? "", "u"));
  });
}

test("a title that a person wrote is taken from the file", async ({ desk }) => {
  await drop(desk, { "a.odt": odt(content, "Ferries of the island"), "b.rtf": rtf(content, "Boats of the island") });
  expect((await read(desk, 2)).map(({ title }) => title)).toEqual(["Ferries of the island", "Boats of the island"]);
});

test("each file in an archive is an article, in archives in it too, and what can't be read is named", async ({ desk }) => {
  const inner = zip({ "c.rtf": rtf(content), "d.xyz": Buffer.from([0, 1, 2, 3, 255, 254]) });
  await drop(desk, {
    "all.zip": zip({
      "press_files/a.txt": content.paragraphs.join("\n\n"), "sub/b_files/frame.html": pageOf(content), "__MACOSX/._a.txt": "?", "sub/b.html": pageOf(content),
      "inner.zip": inner, "e.docx": docx(content.paragraphs), "f.pdf": pdf(["The ferry to the island stops for six weeks in March, said the harbour office."]),
    }),
  });
  await expect(desk.locator(".notice")).toHaveText(/all\.zip: inner\.zip: d\.xyz is not a kind of file/u, { timeout: 20_000 });
  expect((await read(desk, 5)).map(({ text }) => text.slice(0, 12))).toEqual(["Die Fähre zu", "Home\nFähre n", "Fähre nach O", "Die Fähre zu", "The ferry to"]);
});

test("archives that unpack to far more than anyone writes are stopped, however deep", async ({ desk }) => {
  test.slow();
  const large = Buffer.alloc(40_000_000);
  const deep = zip({ "2.zip": zip({ "3.bin": large }), "4.zip": zip({ "5.bin": large }), "6.zip": zip({ "7.bin": large }), "8.zip": zip({ "9.bin": large }) });
  await drop(desk, { "bomb.zip": zip({ "1.txt": Buffer.alloc(70_000_000) }), "deep.zip": deep });
  await expect(desk.locator(".notice")).toContainText("bomb.zip: it unpacks to more than is sensible", { timeout: 25_000 });
  await expect(desk.locator(".notice")).toContainText("8.zip: it unpacks to more than is sensible", { timeout: 25_000 });
});

test("what can't be read says why, and what to do", async ({ desk }) => {
  test.slow();
  const rights = `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container">${[1, 2, 3].map((n) => `<enc:CipherReference URI="OEBPS/text/${n}%20of%20them.xhtml"/>`).join("")}</encryption>`;
  const broken = (file: Buffer) => file.subarray(0, Math.floor(file.length / 2));
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  for (const [name, file, message] of [
    ["a.doc", compound("WordDocument"), /a\.doc is a Word file of the old kind.*\.docx/u],
    ["a.docx", compound("EncryptedPackage"), /a\.docx is locked with a password/u],
    ["a.xls", compound("Workbook"), /a\.xls is not a kind of file that can be read here/u],
    ["a.epub", epub(content, { "META-INF/encryption.xml": rights }), /a\.epub is protected against copying/u],
    ["b.epub", broken(epub(content)), /Could not read b\.epub/u],
    ["a.odt", zip({ "mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "x", "META-INF/manifest.xml": "<manifest:encryption-data/>" }), /a\.odt is locked with a password/u],
    ["b.odt", broken(odt(content)), /Could not read b\.odt/u],
    ["b.zip", broken(zip({ "a.txt": content.paragraphs.join("\n") })), /Could not read b\.zip/u],
    ["b.webarchive", broken(webarchive(content)), /Could not read b\.webarchive: there is no page in it/u],
    ["c.zip", zip({ "style.css": "p { color: red }" }), /no text in c\.zip/u],
    ["c.rtf", Buffer.from("{\\rtf1 }"), /no text in c\.rtf/u],
    ["c.eml", Buffer.from("From: a@b.example\r\nMIME-Version: 1.0\r\n\r\n"), /no text in c\.eml/u],
    ["d.rtf", Buffer.from(`{\\rtf1 ${"{".repeat(20_000)}`), /Could not read d\.rtf: its groups are nested/u],
    ["photo.jpg", png, /photo\.jpg holds pictures and no letters/u],
    ["program.txt", Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256)), /program\.txt is not a kind of file/u],
    ["bytes.txt", Buffer.from(Array.from({ length: 200_000 }, (_, n) => 128 + (n % 128))), /bytes\.txt is not a kind of file/u],
  ] as const) {
    await drop(desk, { [name]: file });
    await expect(desk.locator(".notice")).toHaveText(message, { timeout: 15_000 });
    await desk.locator(".notice").getByRole("button", { name: "Close" }).click();
  }
  await expect(cards(desk)).toHaveCount(0);
});

test.describe("in a picture", () => {
  // Firefox says of the driver's own style that the page does not allow it.
  test.use({ expected: [/blocked an inline style/u] });
  test("all kinds stand side by side", async ({ desk }) => {
    test.slow();
    const page = printedPdf([[{ text: "Ferry stops for six weeks", x: 40, y: 540, size: 16 }, { text: "The ferry to Osmund Island will stop for six weeks in March.", x: 40, y: 500 }]]);
    const files = { ...Object.fromEntries(Object.entries(kinds).map(([name, { file }]) => [name, file])), "a.txt": Buffer.from(content.paragraphs.join("\n\n")), "a.pdf": page };
    await drop(desk, files);
    await read(desk, Object.keys(files).length);
    for (const width of [390, 1440]) {
      await desk.setViewportSize({ width, height: 900 });
      await desk.screenshot({ path: `test-results/screenshots/kinds-${width}-${test.info().project.name}.png`, fullPage: true });
      expect(await desk.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });
});
