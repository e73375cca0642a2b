/** What a PDF shows as lines on pages becomes the text that was written: its title, its paragraphs, its words. */
import { pdfOf, printedPdf, type Printed } from "./documents.ts";
import { cards, choose, expect, test } from "./page.ts";

type Desk = Parameters<typeof cards>[0];

/** The title and the lines of the article that a file becomes. */
async function read(desk: Desk, buffer: Buffer): Promise<{ title: string; lines: string[]; out: string[] }> {
  await desk.locator("input[type=file]").setInputFiles([{ name: "a.pdf", mimeType: "application/pdf", buffer }]);
  await expect(cards(desk)).toHaveCount(1, { timeout: 15_000 });
  const title = (await cards(desk).locator(".card-title").textContent()) ?? "";
  await cards(desk).locator(".card-title").click();
  const reader = desk.getByRole("complementary").locator(".reader");
  await expect(reader.locator(".line").first()).toBeVisible();
  const out = await reader.locator(".line-out", { hasText: "Around the article on its page" }).locator("p:first-child").allTextContents();
  await choose(desk, 0, "Edit");
  const lines = (await desk.getByLabel("Text", { exact: true }).inputValue()).split("\n");
  return { title, lines, out };
}

/** Lines below one another, 14 points apart. */
const block = (texts: readonly string[], { x = 40, y = 500, ...style }: Partial<Printed> = {}): Printed[] =>
  texts.map((text, n) => ({ text, x, y: y - 14 * n, ...style }));

const lead = [
  "The ferry to Osmund Island will stop for six weeks in March, because its",
  "engine has to be renewed, the harbour office of Tarnley said on Monday.",
];
const leadText = lead.join(" ");
const second = [
  "A smaller boat takes over from seven in the morning until eight at night,",
  "and those who live on the island pay nothing for it.",
];
const headline: Printed = { text: "Ferry to Osmund Island stops for six weeks", x: 40, y: 540, size: 16, bold: true };

test("a headline is no part of the lead below it, and is the title", async ({ desk }) => {
  const { title, lines } = await read(desk, printedPdf([[{ ...headline, y: 518 }, ...block(lead), ...block(second, { y: 466 })]]));
  expect(title).toBe(headline.text);
  expect(lines).toEqual([headline.text, leadText, second.join(" ")]);
});

for (const [said, title] of [
  ["Microsoft Word - ferry_final_v2.docx", "What stands on the page"],
  ["untitled", "What stands on the page"],
  ["ferry_2026-03.indd", "What stands on the page"],
  ["Boats of the island", "Boats of the island"],
] as const) {
  test(`a file that names "${said}" as its title is called "${title}"`, async ({ desk }) => {
    // Nothing is printed larger, so that the file has the word if it has something to say.
    const page = [...block(["What stands on the page"]), ...block(lead, { y: 460 }), ...block(second, { y: 400 })];
    expect((await read(desk, printedPdf([page], said))).title).toBe(title);
  });
}

test("running heads and page numbers are gone, and a sentence over a page is whole", async ({ desk }) => {
  const page = (n: number, lines: readonly string[], y = 500) => [
    { text: "The Tarnley Post, Monday 2 March", x: 40, y: 570, size: 8 },
    ...block(lines, { y }),
    { text: `Page ${n} of 3`, x: 40, y: 20, size: 8 },
  ];
  const pages = [
    page(1, [...lead, "The office had planned the work for the summer, but the engine did not"]),
    page(2, ["last that long. It was built in a yard that has been closed for twenty", "years, so that each part has to be made anew by hand, in a well-"], 540),
    page(3, ["known workshop on the mainland, and nobody can say how much it costs."], 540),
  ];
  const { lines } = await read(desk, printedPdf([[headline, ...(pages[0] ?? [])], ...pages.slice(1)]));
  expect(lines).toEqual([
    headline.text,
    `${leadText} The office had planned the work for the summer, but the engine did not last that long. It was built in a yard that has ` +
      "been closed for twenty years, so that each part has to be made anew by hand, in a well-known workshop on the mainland, and nobody " +
      "can say how much it costs.",
  ]);
});

test("a sentence goes on in the next column, and past a caption", async ({ desk }) => {
  const left = ["The boat is to run every hour", "from seven in the morning until", "eight at night, and it will be"];
  const right = ["free for all who live on the", "island. Their guests pay three"];
  const below = ["crowns for each way, as before."];
  const { lines } = await read(desk, printedPdf([[
    { ...headline, size: 14 },
    ...block(left),
    ...block(right, { x: 220 }),
    { text: "The boat in its harbour. Photo: I. Holm", x: 220, y: 440, size: 7 },
    ...block(below, { x: 220, y: 400 }),
  ]]));
  expect(lines).toEqual([headline.text, [...left, ...right, ...below].join(" "), "The boat in its harbour. Photo: I. Holm"]);
});

test("columns that are drawn line by line across the page are read one after the other", async ({ desk }) => {
  const left = ["The boat is to run every hour from", "seven in the morning until eight", "at night, and those who live on the", "island pay nothing for it. Guests", "pay three crowns for each way, as", "they have done for the last ten"];
  const right = ["years, said the harbour office. The", "old ferry goes to a yard on the far", "coast. It was built there in the", "year of the great storm, and those", "who built it are long retired, but", "their plans have been found again."];
  const page = [{ ...headline, size: 14 }, ...left.flatMap((text, n) => [{ text, x: 40, y: 500 - 14 * n }, { text: right[n] ?? "", x: 225, y: 500 - 14 * n }])];
  const { lines } = await read(desk, printedPdf([page]));
  expect(lines).toEqual([headline.text, [...left, ...right].join(" ")]);
});

test("a table is read row by row, a list item by item, and a first letter over two lines belongs to its word", async ({ desk }) => {
  const rows = ["Osmund", "Tarnley", "Vang Island", "Holm", "Stennet", "The far coast"].map((name, n) => [name, `${n + 1}00 passengers on each day`]);
  const page = [
    { text: "T", x: 40, y: 486, size: 34 },
    { ...headline, y: 530 },
    ...["he ferry to Osmund Island will stop for six weeks in March, because", "its engine has to be renewed. The harbour office of Tarnley said so on"].map((text, n) => ({ text, x: 64, y: 500 - 14 * n })),
    ...block(["Monday, and it was asked by many who live there what comes next."], { y: 472 }),
    ...rows.flatMap(([name = "", count = ""], n) => [{ text: name, x: 40, y: 420 - 14 * n }, { text: count, x: 200, y: 420 - 14 * n }]),
    ...block(["Seven in the morning", "Eight at night", "No boat on a Sunday, nor on any other day on which the office is closed"], { y: 300 }),
  ];
  const { lines } = await read(desk, printedPdf([page]));
  expect(lines[1]).toMatch(/^The ferry to Osmund Island will stop .* comes next\.$/u);
  expect(lines.join(" ")).toContain("Osmund 100 passengers on each day Tarnley 200 passengers");
  expect(lines.slice(-3)).toEqual(["Seven in the morning", "Eight at night", "No boat on a Sunday, nor on any other day on which the office is closed"]);
});

test("paragraphs that only their first line sets in stay apart", async ({ desk }) => {
  const shown = [...lead.slice(0, 1), "engine has to be renewed, as the harbour office of the town has said.", ...second];
  const { lines } = await read(desk, printedPdf([[headline, ...shown.map((text, n) => ({ text, x: n % 2 === 0 ? 52 : 40, y: 500 - 14 * n }))]]));
  expect(lines).toEqual([headline.text, shown.slice(0, 2).join(" "), shown.slice(2).join(" ")]);
});

/** What stands at the end of a line, what begins the next, what is made of it, and the words that the text has elsewhere. */
const hyphens: readonly [string, string, string, string][] = [
  ["a far-", "reaching report", "a far-reaching report", "Another far-reaching change was refused."],
  ["a far-", "reaching report", "a far-reaching report", "It is far from all that is reaching us."],
  ["a far-", "reaching report", "a far-reaching report", "Nothing else is known of it."],
  ["the govern-", "ment said", "the government said", "An earlier government had said so."],
  ["the Anglo-", "Danish treaty", "the Anglo-Danish treaty", "Nothing else is known of it."],
  ["the Covid-", "19 years", "the Covid-19 years", "Nothing else is known of it."],
  ["die Ost-", "und Westufer", "die Ost- und Westufer", "Nothing else is known of it."],
  ["a state-of-the-", "art engine", "a state-of-the-art engine", "Nothing else is known of it."],
];
for (const [end, begin, joined, elsewhere] of hyphens) {
  test(`"${end}" and "${begin}" are "${joined}" where the text says "${elsewhere}"`, async ({ desk }) => {
    const said = [`The harbour office of Tarnley has had a look at what stands in ${end}`, `${begin} about the island, and it does not agree with it at all.`];
    const { lines } = await read(desk, printedPdf([[headline, ...block(said), ...block([elsewhere], { y: 440 })]]));
    expect(lines[1]).toContain(` ${joined} about`);
  });
}

test("a text that divides its words at many line ends has whole words", async ({ desk }) => {
  const shown = [
    "The adminis-", "tration of the har-", "bour expects consider-", "able delays on all", "days, said its spokes-", "woman, and long-", "distance boats wait.",
    "A long- or short-", "distance boat may wait.",
  ];
  const { lines } = await read(desk, printedPdf([[headline, ...block(shown), ...block(["It is a long distance, not a short one."], { y: 340 })]]));
  expect(lines.slice(1, 3).join(" ")).toBe(
    "The administration of the harbour expects considerable delays on all days, said its spokeswoman, and long-distance boats wait. " +
      "A long- or short-distance boat may wait.",
  );
});

test("of a paper, the abstract and its sections stand apart, and its references are no text", async ({ desk }) => {
  const heading = (text: string, y: number): Printed => ({ text, x: 40, y, bold: true });
  const { title, lines, out } = await read(desk, printedPdf([[
    { text: "How long do ferries last?", x: 40, y: 560, size: 16 },
    heading("Abstract", 530),
    ...block(lead, { y: 516 }),
    heading("1 Introduction", 480),
    ...block(second, { y: 466 }),
    heading("References", 430),
    ...block(["[1] I. Holm and J. Vang. Engines of small boats. Journal of Ferries,", "12(3), 2019.", "[2] J. Vang. Islands. Tarnley Press, 2021."], { y: 416 }),
  ]]));
  expect(title).toBe("How long do ferries last?");
  expect(lines.slice(0, 6)).toEqual(["How long do ferries last?", "Abstract", leadText, "1 Introduction", second.join(" "), "References"]);
  expect(out.join(" ")).toMatch(/^References .*Engines of small boats.*Islands/u);
});

test("a page that a browser printed is without the edges, and keeps its address", async ({ desk }) => {
  const { lines } = await read(desk, printedPdf([[
    { text: "3/2/26, 10:12 AM", x: 20, y: 580, size: 7 },
    { text: "Ferry stops - Tarnley Post", x: 180, y: 580, size: 7 },
    headline,
    ...block(lead),
    ...block(second, { y: 440 }),
    { text: "https://post.example/ferry", x: 20, y: 10, size: 7 },
    { text: "1/1", x: 390, y: 10, size: 7 },
  ]]));
  expect(lines).toEqual([headline.text, leadText, second.join(" ")]);
  await expect(desk.getByLabel("Address", { exact: true })).toHaveValue("https://post.example/ferry");
});

test("of a PDF of pictures it is said how to get its text", async ({ desk }) => {
  const stream = "q 595 0 0 842 0 0 cm /I0 Do Q";
  const buffer = pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I0 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream",
  ]);
  await desk.locator("input[type=file]").setInputFiles([{ name: "scan.pdf", mimeType: "application/pdf", buffer }]);
  await expect(desk.locator(".notice")).toHaveText(/scan\.pdf holds pictures and no letters.*OCR/u);
  await expect(cards(desk)).toHaveCount(0);
});
