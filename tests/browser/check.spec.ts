/** A text about the articles is held against them: an invented assistant's answer about the example, with four faults. */
import AxeBuilder from "@axe-core/playwright";
import JSZip from "jszip";
import mammoth from "mammoth";
import type { Page } from "@playwright/test";
import { choose, copiedAs, expect, hasFocus, pasteText, reload, saved, savedBytes, speak, test, tryIt } from "./page.ts";
import { arabic } from "./leftward.ts";
import { answer, faults, heldBack, lead } from "./texts.ts";

const prose = (page: Page) => page.locator(".check-prose");
const remarks = (page: Page) => page.locator(".remark");
/** What stands in a sentence of the text, with its mark. */
const sentence = (page: Page, part: string) => prose(page).locator(".sentence", { hasText: part });

/** Writes a text into the box, in one go: the driver of Firefox presses a key for each letter. */
const write = (page: Page, text: string) =>
  page.locator("#check-text").evaluate((box: HTMLTextAreaElement, written) => {
    box.value = written;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);

/** Checks a text against the articles that are there. */
async function checkHere(page: Page, text = answer): Promise<void> {
  await page.getByRole("button", { name: "Check a text" }).click();
  await hasFocus(page.locator("#check-text"));
  await pasteText(page, text);
  await expect(prose(page)).toBeVisible();
}

/** Opens the example and checks a text against it. */
async function check(page: Page, text = answer): Promise<void> {
  await tryIt(page);
  await checkHere(page, text);
}

test("all four faults of an answer are seen, in the list and in the text; the rest is found", async ({ desk }) => {
  await check(desk);
  const { figure, name, quotation, nowhere } = faults;
  await expect(remarks(desk).filter({ hasText: figure.said })).toContainText(figure.told);
  await expect(remarks(desk).filter({ hasText: name.said }).first()).toBeVisible();
  await expect(remarks(desk).filter({ hasText: quotation.said })).toContainText(quotation.told);
  await expect(remarks(desk).filter({ hasText: nowhere })).toContainText("Not found in these 5 articles");
  // What differs comes before what is not found; what only leads to something is none of it.
  const order = await remarks(desk).allTextContents();
  const place = (part: string) => order.findIndex((one) => one.includes(part));
  expect(Math.max(place(figure.said), place(quotation.said))).toBeLessThan(place(nowhere));
  expect(place(lead)).toBe(-1);
  await expect(sentence(desk, figure.said)).toHaveClass(/check-differs/u);
  await expect(sentence(desk, quotation.said)).toHaveClass(/check-differs/u);
  await expect(sentence(desk, name.said)).toHaveClass(/check-differs/u);
  await expect(sentence(desk, nowhere)).toHaveClass(/check-none/u);
  for (const part of heldBack) await expect(sentence(desk, part)).toHaveClass(/check-found/u);
  const counts = (await desk.locator(".counts").innerText()).replaceAll(/\s+/gu, " ");
  // The heading and the last line are no sentences that could be found.
  expect(counts).toMatch(/^7 sentences: (?:\d found )?(?:\d in part )?3 differ 1 not found$/u);
  const numbers = [...counts.matchAll(/\d+/gu)].map(Number);
  expect(numbers.slice(1).reduce((sum, n) => sum + n, 0)).toBe(numbers[0]);
  await expect(desk.locator(".check-note").first()).toContainText("evidence, not a verdict");
  // What the letters mean is said once; what says nothing has none, and no sentence of the text is an article's own.
  await expect(desk.locator(".key > span")).toHaveText(["says the same", "says part of it", "tells it differently"]);
});

test("the text stays as it is, to be read, without what is Markdown in it", async ({ desk }) => {
  await check(desk);
  const read = (await prose(desk).innerText()).replaceAll(/\s+/gu, " ");
  expect(read).not.toMatch(/\*\*|##/u);
  await expect(prose(desk).getByRole("heading", { name: /^What happened/u })).toBeVisible();
});

test("in a text that runs from right to left, so does what is said of a figure", async ({ desk }) => {
  await pasteText(desk, "عبارة تجنح قرب المرسى\n\nجنحت العبارة مساء الاثنين قرب ميناء المرسى وعلى متنها 412 راكبا، بحسب خفر السواحل.");
  await desk.getByRole("button", { name: "Check a text" }).click();
  await hasFocus(desk.locator("#check-text"));
  await pasteText(desk, "جنحت العبارة مساء الاثنين قرب ميناء المرسى وعلى متنها 418 راكبا.");
  await expect(remarks(desk).first()).toContainText("412");
  await expect(remarks(desk).first()).toHaveAttribute("dir", "rtl");
});

test("a sentence leads to the passages, and a passage to its article and back, by mouse and by keyboard", async ({ desk }) => {
  await check(desk);
  const panel = desk.locator(".panel");
  await sentence(desk, faults.figure.said).locator(".sentence-text").click();
  await expect(panel.locator(".versus").first()).toContainText(faults.figure.told);
  await expect(panel.locator(".voice-differs").first()).toBeVisible();
  await panel.getByRole("button", { name: /^Show in the article/u }).first().click();
  await expect(desk.locator("mark.lit")).toBeVisible();
  await panel.getByRole("button", { name: "Back", exact: true }).click();
  await expect(panel.locator(".versus").first()).toBeVisible();
  await desk.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await desk.getByRole("button", { name: /not found: go to the next one/u }).press("Enter");
  const mark = sentence(desk, faults.nowhere).locator(".cite");
  await hasFocus(mark);
  await desk.keyboard.press("Enter");
  await expect(panel).toContainText("Not found in these 5 articles");
  await desk.keyboard.press("Escape");
  await hasFocus(mark);
  // By key: the page may still be moving to the mark, and a press of the mouse would end beside it.
  await remarks(desk).filter({ hasText: faults.quotation.said }).getByRole("button").press("Enter");
  await expect(panel).toContainText("Quoted with other words");
});

test("a word in the place of another stands beside it: in the list, and in the panel above the passage", async ({ desk }) => {
  await check(desk, "The steering pump had been stolen on Jan. 19 after an oil leak, according to a maintenance log.");
  await expect(remarks(desk)).toHaveCount(1);
  await expect(remarks(desk).locator(".remark-own")).toHaveText("stolen");
  await expect(remarks(desk).locator(".remark-instead bdi")).toHaveText("replaced");
  // Another word contradicts nothing by itself: the articles say a part.
  await expect(sentence(desk, "stolen")).toHaveClass(/check-part/u);
  await expect(sentence(desk, "stolen").locator(".disputed")).toHaveText("stolen");
  await remarks(desk).getByRole("button").press("Enter");
  const versus = desk.locator(".panel .voice .versus");
  await expect(versus).toHaveCount(1);
  await expect(versus).toHaveText(/^Text\s*stolen.*D\s*replaced$/u);
  await expect(desk.locator(".panel .voice blockquote .disputed")).toHaveText("replaced");
});

test("a text that was written, taken, changed and removed is not lost", async ({ desk }) => {
  await tryIt(desk);
  await desk.getByRole("button", { name: "Check a text" }).click();
  await desk.locator("#check-text").pressSequentially("The ferry ran aground.");
  // At once: what was typed last is there, too.
  await reload(desk);
  await expect(prose(desk)).toContainText("The ferry ran aground.");
  await desk.getByRole("button", { name: "Edit", exact: true }).click();
  await write(desk, `${answer}\n`);
  await desk.getByRole("button", { name: "Check it" }).click();
  await expect(sentence(desk, faults.nowhere)).toBeVisible();
  await desk.getByRole("button", { name: "Remove", exact: true }).first().click();
  await expect(desk.locator("#check-text")).toHaveValue("");
  await desk.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(sentence(desk, faults.nowhere)).toBeVisible();
  await desk.getByRole("button", { name: "Summary", exact: true }).click();
  await expect(desk.locator(".headline")).toBeVisible();
  await expect(prose(desk)).toHaveCount(0);
  await reload(desk);
  await desk.getByRole("button", { name: "Check a text" }).click();
  await expect(sentence(desk, faults.nowhere)).toBeVisible();
});

test("to forget everything forgets the text as well", async ({ desk }) => {
  await check(desk);
  await desk.locator("summary[aria-label=Settings]").click();
  await desk.getByRole("button", { name: "Forget everything" }).click();
  await expect(desk.getByText("All gone.")).toBeVisible();
  await reload(desk);
  await tryIt(desk);
  await desk.getByRole("button", { name: "Check a text" }).click();
  await expect(desk.locator("#check-text")).toHaveValue("");
});

test("it is checked again when the articles change", async ({ desk }) => {
  await check(desk, "The steering pump had been replaced on Jan. 19 after an oil leak, according to a maintenance log.");
  await expect(prose(desk).locator(".check-found, .check-part")).toHaveCount(1);
  const lantern = desk.locator(".card", { hasText: "Northern Lantern" });
  await lantern.locator(".menu > summary").click();
  await lantern.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(prose(desk).locator(".check-found")).toHaveCount(0);
  await expect(desk.locator(".check-note").first()).toContainText("4 articles");
});

test("it goes out as Markdown, as HTML and by the clipboard, with the counts, the faults and the passages", async ({ desk }) => {
  await check(desk);
  const { plain, rich = "" } = await copiedAs(desk, () => desk.keyboard.press("c"));
  expect(rich).toContain('<h1 dir="ltr">');
  expect(rich).toContain("<ol><li ");
  expect(plain).not.toContain("<li");
  const all = [await saved(desk, "Markdown"), await saved(desk, "HTML"), plain, rich];
  for (const text of all) {
    expect(text).toMatch(/\d+ sentences: /u);
    expect(text).toContain(`${faults.figure.said} ≠ ${faults.figure.told}`);
    expect(text).toContain("Not found in these 5 articles");
    expect(text).toContain("not a verdict");
    expect(text).toContain("Northwater Agency");
  }
  expect(all[1]).not.toMatch(/<script|https?:/u);
});

test("Word has what Markdown has, word for word, as headings, lists and links, and is the same file each time", async ({ desk }) => {
  await tryIt(desk);
  await choose(desk, 0, "Edit");
  await desk.getByLabel("Address", { exact: true }).fill("https://courier.example/ferry?a=1&b=2");
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await expect(desk.locator(".reader")).toBeVisible();
  await checkHere(desk);
  const file = await savedBytes(desk, "Word");
  const words = (text: string) => text.replaceAll(/\s+/gu, " ").trim();
  const markdown = (await saved(desk, "Markdown")).replaceAll(/^ *(?:#+|-|1\.) /gmu, "").replaceAll(/\*\*|\]\([^)]*\)|(?<!\\)\[/gu, "").replaceAll("\\", "");
  expect(words((await mammoth.extractRawText({ buffer: file })).value)).toBe(words(markdown));
  const { value: html, messages } = await mammoth.convertToHtml({ buffer: file }, { styleMap: ["p[style-name='Title'] => h1", "p[style-name='heading 1'] => h2"] });
  expect(messages.filter(({ type }) => type === "error")).toEqual([]);
  expect(html).toMatch(/^<h1>What the articles say of this text<\/h1>/u);
  expect([...html.matchAll(/<h2>(.*?)<\/h2>/gu)].map(([, heading]) => heading)).toEqual(["Look at these first", "What each article says", "Sources"]);
  const refloated = html.slice(html.indexOf("<ol>")).split(/<li>(?=[^<]*\()/u).find((one) => one.startsWith(`The ferry was refloated at high tide at ${faults.figure.said}`));
  expect(refloated).toMatch(/\(A differs: 4:20 a\.m\.; B differs: 4:20 a\.m\.; C differs: 4:20 a\.m\.; D differs: 4:20 a\.m\.\)<ul><li><a href="https:\/\/courier\.example\/ferry\?a=1&amp;b=2#:~:text=[^"]*"><strong>A<\/strong><\/a> The Ellery Courier, tells it differently/u);
  expect(refloated?.match(/<li>/gu)).toHaveLength(4);
  expect((await savedBytes(desk, "Word")).equals(file)).toBe(true);
});

test("Arabic is Arabic in Word: all of its paragraphs run from right to left", async ({ desk }) => {
  for (const article of arabic) await pasteText(desk, article);
  await checkHere(desk, "اندلع حريق كبير يوم الاثنين في السوق القديم بمدينة النخيل وأصيب 17 شخصا. هبط منطاد أزرق فوق الجبل البعيد.");
  await speak(desk, "ar");
  const zip = await JSZip.loadAsync(await savedBytes(desk, "Word"));
  const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gsu) ?? [];
  expect(paragraphs.length).toBeGreaterThan(10);
  for (const paragraph of paragraphs) expect(paragraph).toContain("<w:bidi/>");
  expect(xml).toMatch(/<w:rtl\/>(?:(?!<w:r>).)*منطاد/su);
});

test("markup in the text stays text, and a text that is nothing, strange or long is no harm", async ({ desk }) => {
  test.slow();
  await check(desk, "The ferry <img src=x onerror=ran=1> ran aground. <script>ran=1</script>");
  expect(await desk.evaluate(() => "ran" in window)).toBe(false);
  expect(await saved(desk, "HTML")).not.toContain("<img");
  for (const text of ["!", "[1]", "| a | b |\n|---|---|\n", "\u0000\ud800\u202e", "船が座礁した。".repeat(50), "word ".repeat(1000)]) {
    await desk.getByRole("button", { name: "Edit", exact: true }).click();
    await write(desk, text);
    await desk.getByRole("button", { name: "Check it" }).click();
    await expect(desk.locator(".check-note").first()).toBeVisible();
  }
  await desk.getByRole("button", { name: "Edit", exact: true }).click();
  await write(desk, "");
  await pasteText(desk, "long ".repeat(300_000));
  await expect(desk.getByText("That is too much text to check.")).toBeVisible();
});

test("every view of it is accessible, on a phone and on a desktop, light and dark, in Arabic", async ({ desk }) => {
  test.slow();
  const faultsOf = async () => (await new AxeBuilder({ page: desk }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  const overflow = () => desk.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await tryIt(desk);
  await desk.getByRole("button", { name: "Check a text" }).click();
  expect(await faultsOf()).toEqual([]);
  await pasteText(desk, answer);
  await expect(prose(desk)).toBeVisible();
  for (const width of [320, 390, 1440]) {
    await desk.setViewportSize({ width, height: 900 });
    expect(await overflow(), `at ${width}`).toBeLessThanOrEqual(0);
  }
  await sentence(desk, faults.figure.said).locator(".cite").click();
  await desk.locator("summary[aria-label=Settings]").click();
  await desk.getByLabel("Language").selectOption("ar");
  await expect(desk.locator("html")).toHaveAttribute("dir", "rtl");
  await desk.mouse.click(5, 5);
  for (const theme of ["light", "dark"]) {
    await desk.evaluate((value) => (document.documentElement.dataset["theme"] = value), theme);
    expect(await faultsOf(), theme).toEqual([]);
  }
  for (const width of [320, 1440]) {
    await desk.setViewportSize({ width, height: 900 });
    expect(await overflow(), `in Arabic at ${width}`).toBeLessThanOrEqual(0);
  }
});
