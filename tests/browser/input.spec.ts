/** The other ways in: pages, files, links. */
import { readFileSync } from "node:fs";
import { bomb, docx, pdf, webPage } from "./documents.ts";
import { cards, choose, expect, hasFocus, open, paste, pasteText, test } from "./page.ts";
import { invented } from "./texts.ts";

const paragraphs = [1, 2, 3, 4].map((n) => invented(n).split("\n\n")[1] ?? "");
const body = (page: Parameters<typeof cards>[0]) => page.getByRole("complementary").locator(".reader");

test("a page is taken as its article, and what was around it comes back", async ({ desk }) => {
  await paste(desk, { "text/html": webPage(paragraphs), "text/plain": "ignored" });
  await expect(cards(desk)).toHaveCount(1);
  await expect(cards(desk).locator(".card-title")).toHaveText("Bridge repaired");
  await expect(cards(desk)).toContainText("The Tarnley Post");
  await cards(desk).getByRole("button", { name: /lines cleaned/u }).click();
  const bun = body(desk).locator(".line-out", { hasText: "giant bun" });
  await expect(bun).toContainText("Around the article on its page");
  await body(desk).locator(".run", { hasText: "giant bun" }).locator("summary").click({ position: { x: 4, y: 8 } });
  await expect(body(desk).locator(".line:not(.line-out)").first()).toContainText("The mayor of Tarnley");
  await bun.getByRole("button", { name: "Put back" }).click();
  await expect(body(desk).locator(".line-out", { hasText: "giant bun" })).toHaveCount(0);
});

test("the headline stands once above its article, and in it where the reader gave another title", async ({ desk }) => {
  const headline = "Bridge of Tarnley closes for nine weeks";
  await pasteText(desk, `${headline}\n\nThe old bridge at Tarnley will close for nine weeks from Monday, the council said. The ferry will sail every hour.`);
  await expect(cards(desk).first()).toContainText("words");
  await cards(desk).first().locator(".card-title").click();
  const panel = desk.getByRole("complementary");
  await expect(panel.locator(".line-drop").first()).toBeVisible();
  await expect(panel.getByText(headline)).toHaveCount(1);
  await expect(panel.getByText("Grayed lines")).toHaveCount(0);
  await panel.getByRole("button", { name: "Edit" }).click();
  await panel.getByLabel("Title").fill("The bridge");
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel.locator(".line").first()).toContainText(headline);
});

test("hostile markup neither runs nor loads", async ({ desk }) => {
  const evil = [
    `<img src="https://evil.example/x.png" onerror="document.title='broken'">`,
    `<script>document.title='broken'</script>`,
    `<svg onload="document.title='broken'"></svg><iframe srcdoc="<script>top.document.title='broken'</script>"></iframe>`,
    `<style>@import "https://evil.example/x.css";</style><link rel="stylesheet" href="https://evil.example/y.css">`,
    `<a href="javascript:document.title='broken'">Click</a><base href="https://evil.example/">`,
  ].join("");
  await paste(desk, { "text/html": webPage([evil, ...paragraphs]), "text/plain": "x" });
  await expect(cards(desk)).toHaveCount(1);
  await choose(desk, 0, "Edit");
  await desk.getByLabel("Title", { exact: true }).fill(evil);
  await desk.getByLabel("Outlet", { exact: true }).fill(evil);
  await desk.getByLabel("Address", { exact: true }).fill("javascript:document.title='broken'");
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(cards(desk).locator(".card-title")).toContainText("<img src=");
  await expect(desk).toHaveTitle(/Conspectus/u);
});

test.describe("files", () => {
  test("text, Markdown, HTML, Word and PDF are read", async ({ desk }) => {
    const [one = "", two = ""] = paragraphs;
    await desk.locator("input[type=file]").setInputFiles([
      { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(invented(1)) },
      { name: "b.md", mimeType: "text/markdown", buffer: Buffer.from(`\ufeff${invented(2)}`, "utf16le") },
      { name: "c.html", mimeType: "text/html", buffer: Buffer.from(webPage(paragraphs)) },
      { name: "d.docx", mimeType: "", buffer: docx([`Word of the bridge\n${one}`, two]) },
      { name: "e.pdf", mimeType: "application/pdf", buffer: pdf([one, two]) },
    ]);
    await expect(cards(desk)).toHaveCount(5, { timeout: 15_000 });
    await cards(desk).nth(3).locator(".card-title").click();
    await expect(body(desk).locator(".line > p:first-child")).toContainText([one, two]);
    await expect(desk.getByRole("complementary").locator(".panel-name")).toContainText("Word of the bridge");
    await cards(desk).nth(4).locator(".card-title").click();
    await expect(body(desk).locator(".line > p:first-child")).toContainText([one, two]);
  });

  test("a file that can't be read says so and spoils nothing", async ({ desk }) => {
    await pasteText(desk, invented(1));
    await desk.getByRole("button", { name: "article", exact: true }).click();
    for (const [name, text, message] of [
      ["a.xyz", "?", /not a kind of file/u],
      ["b.txt", "  ", /no text in b\.txt/u],
      ["c.docx", "PK nothing", /Could not read c\.docx/u],
      ["d.pdf", "%PDF nothing", /Could not read d\.pdf/u],
      ["e.docx", bomb(), /unpacks to more than is sensible/u],
    ] as const) {
      await desk.locator("input[type=file]").setInputFiles([{ name, mimeType: "", buffer: Buffer.from(text) }]);
      await expect(desk.locator(".notice")).toHaveText(message);
    }
    await expect(cards(desk)).toHaveCount(1);
  });
});

test("all files that can't be read are named, and stay named", async ({ desk }) => {
  const bad = Array.from({ length: 12 }, (_, n) => ({ name: `strange${n}.xyz`, mimeType: "", buffer: Buffer.from("?") }));
  await desk.locator("input[type=file]").setInputFiles([...bad, { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(invented(1)) }]);
  await expect(cards(desk)).toHaveCount(1);
  await expect(desk.locator(".notice")).toContainText("12 files could not be read");
  await expect(desk.locator(".notice li")).toHaveCount(12);
  await expect(desk.locator(".notice li").last()).toContainText("strange11.xyz");
  await expect(desk.locator(".notice")).toBeInViewport({ ratio: 1 });
});

test("of an address that is pasted, typed or dropped it is said that nothing is fetched", async ({ desk }) => {
  const said = desk.locator(".notice", { hasText: "this page fetches nothing" });
  const close = () => said.getByRole("button", { name: "Close" }).click();
  await pasteText(desk, " https://post.example/bridge\n");
  await close();
  await desk.getByLabel("Paste an article here").fill("www.post.example/bridge");
  await desk.getByRole("button", { name: "Add article" }).click();
  await expect(desk.getByLabel("Paste an article here")).toHaveValue("www.post.example/bridge");
  await close();
  await desk.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("text/uri-list", "https://post.example/bridge");
    dataTransfer.setData("text/html", '<a href="https://post.example/bridge">The old bridge</a>');
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await close();
  await expect(cards(desk)).toHaveCount(0);
});

const source = webPage(paragraphs);
const piece = `<h2>Bridge repaired</h2>\n${paragraphs.map((text) => `<p class="text">${text}</p>`).join("\n")}`;
const sources: Record<string, Record<string, string>> = {
  "the source of a page": { "text/plain": source },
  "the source of a page behind a comment": { "text/plain": `<?xml version="1.0"?>\n<!-- saved -->\n${source}` },
  "a source that an editor coloured": { "text/plain": source, "text/html": `<pre><span style="color:#a00">${source.replaceAll("<", "&lt;")}</span></pre>` },
  "a piece of a source": { "text/plain": piece },
};
for (const [name, data] of Object.entries(sources)) {
  test(`${name} that is pasted as text is read as the page`, async ({ desk }) => {
    await paste(desk, data);
    await expect(cards(desk).locator(".card-title")).toHaveText("Bridge repaired");
    await choose(desk, 0, "Edit");
    const text = desk.getByLabel("Text", { exact: true });
    await expect(text).toHaveValue(new RegExp(paragraphs[0]?.slice(0, 40) ?? "", "u"));
    await expect(text).not.toHaveValue(/<p|<!doctype/u);
  });
}

test("a text about tags stays a text", async ({ desk }) => {
  const text = `<p> is a tag that begins a paragraph.\n\n${paragraphs[0] ?? ""}\n\nIt ends with </p>, as </div> ends a box and </li> an item of a list.`;
  await pasteText(desk, text);
  await choose(desk, 0, "Edit");
  await expect(desk.getByLabel("Text", { exact: true })).toHaveValue(text);
});

test("what is pasted at once keeps its order, pages and texts alike", async ({ desk }) => {
  await desk.evaluate(
    ([long, short, text]) => {
      for (const [type, data] of [["text/html", long], ["text/html", short], ["text/plain", text], ["text/plain", short]] as const) {
        const clipboardData = new DataTransfer();
        clipboardData.setData(type, data);
        const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
        Object.defineProperty(event, "clipboardData", { value: clipboardData });
        document.body.dispatchEvent(event);
      }
    },
    [
      `<title>First</title><article><h1>First</h1>${`<p>${paragraphs.join("</p><p>")}</p>`.repeat(300)}</article>`,
      `<!doctype html><title>Second or last</title><article><h1>Second or last</h1><p>${paragraphs.join("</p><p>")}</p></article>`,
      `Third\n\n${paragraphs[1] ?? ""}`,
    ] as const,
  );
  await expect(cards(desk).locator(".card-title")).toHaveText(["First", "Second or last", "Third", "Second or last"]);
});

test("titles have a length, and a title of 8 MB does not hold up the page", async ({ desk }) => {
  await desk.evaluate((all) => {
    const title = "harbour bridge news ".repeat(400_000);
    const dataTransfer = new DataTransfer();
    for (const head of [`<title>${title}</title>`, `<meta property="og:title" content="${title}">`]) {
      const page = `<html><head>${head}</head><body><article>${all.map((one) => `<p>${one}</p>`).join("")}</article>`;
      dataTransfer.items.add(new File([page], "a.html", { type: "text/html" }));
    }
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, paragraphs);
  await expect(cards(desk)).toHaveCount(2, { timeout: 15_000 });
  for (const n of [0, 1]) expect((await cards(desk).nth(n).locator(".card-title").textContent())?.length).toBeLessThanOrEqual(300);
});

test("files dropped anywhere are taken", async ({ desk }) => {
  const drag = (name: "dragover" | "drop") =>
    desk.evaluate(
      ([type, text]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], "a.txt", { type: "text/plain" }));
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [name, invented(3)] as const,
    );
  await drag("dragover");
  await expect(desk.getByText("Drop files anywhere on this page")).toBeVisible();
  await drag("drop");
  await expect(desk.getByText("Drop files anywhere on this page")).toBeHidden();
  await expect(cards(desk)).toHaveCount(1);
});

test("files that the system opens with the page are taken", async ({ page }) => {
  await page.addInitScript((text) => {
    const file = new File([text], "a.txt", { type: "text/plain" });
    const launchQueue = { setConsumer: (take: (launch: object) => void) => take({ files: [{ getFile: () => Promise.resolve(file) }] }) };
    Object.defineProperty(window, "launchQueue", { value: launchQueue });
  }, invented(4));
  await open(page);
  await expect(cards(page)).toHaveCount(1);
});

test("what another program shares waits for the reader's word, and stays here", async ({ desk, server }) => {
  // As the system sends it: a form, from outside of the page.
  await desk.goto("about:blank");
  await desk.setContent(`<form method="post" enctype="multipart/form-data" action="${server.address}share"><input name="title">
<textarea name="text"></textarea><input name="url"><input name="files" type="file"></form>`);
  await desk.locator("[name=title]").fill("Shared bridge");
  await desk.locator("[name=text]").fill(invented(1));
  await desk.locator("[name=url]").fill("https://post.example/bridge");
  await desk.locator("[name=files]").setInputFiles([{ name: "a.md", mimeType: "text/markdown", buffer: Buffer.from(invented(1)) }]);
  await desk.locator("form").evaluate((form: HTMLFormElement) => form.submit());
  await hasFocus(desk.getByRole("heading", { name: "2 articles were shared with this page." }));
  expect(desk.url()).not.toContain("share");
  await desk.getByText("Shared bridge").click();
  await expect(desk.locator(".preview").first()).toContainText("The mayor of Tarnley");
  await desk.getByRole("button", { name: "Open them" }).click();
  await expect(cards(desk)).toHaveCount(2);
});

test("the limits are said before they are met, and are those of the core", async ({ desk }) => {
  const source = readFileSync(new URL("../../src/model/limits.rs", import.meta.url), "utf8");
  const shift = (name: string) => Number(new RegExp(`${name}: usize = (\\d+) << 20`, "u").exec(source)?.[1]);
  const count = Number(/ARTICLES: usize = ([\d_]+)/u.exec(source)?.[1]?.replaceAll("_", "")).toLocaleString("en");
  await desk.getByRole("button", { name: "Help", exact: true }).click();
  await expect(desk.getByRole("dialog")).toContainText("Files that can be read: txt, md, html, pdf, docx, odt, rtf, epub, mht, mhtml, webarchive, eml, zip, conspectus.");
  await expect(desk.getByRole("dialog")).toContainText(
    `One article may have ${shift("ARTICLE_BYTES")} MB, all together ${shift("TOTAL_BYTES")} MB, and there may be ${count} of them.`,
  );
});

test("the same text twice is noticed", async ({ desk }) => {
  await pasteText(desk, invented(1));
  await pasteText(desk, invented(1));
  await expect(cards(desk)).toHaveCount(2);
  await expect(desk.locator(".notice")).toHaveText(/Article A has the same text/u);
  await desk.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(cards(desk)).toHaveCount(1);
  await expect(cards(desk).locator(".letter")).toHaveText("A");
});

test("ten thousand lines do not hold up typing", async ({ desk }) => {
  await pasteText(desk, Array.from({ length: 10_000 }, (_, n) => `Line ${n} of a very long text that goes on and on.`).join("\n"));
  await expect(cards(desk)).toHaveCount(1);
  await expect(desk.locator(".facts, .warnings").first()).toBeVisible({ timeout: 20_000 });
  await choose(desk, 0, "Edit");
  const box = desk.getByLabel("Text", { exact: true });
  await box.focus();
  await desk.keyboard.type("typed ");
  await pasteText(desk, Array.from({ length: 10_000 }, (_, n) => `Another line ${n}`).join("\n"));
  await desk.keyboard.type(" on");
  await expect(box).toHaveValue(/typed [^]*Another line 9999 on/u);
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await expect(body(desk).locator(".line").first()).toBeVisible();
});

test("files that come together are drawn and summarized a few times, however many there are and however long they take", async ({ desk }) => {
  // Each takes a tenth of a second by the page's clock, and the test does not wait for it.
  await desk.evaluate(() => {
    const [now, read] = [performance.now.bind(performance), Reflect.get(File.prototype, "arrayBuffer")];
    let late = 0;
    performance.now = () => now() + late;
    File.prototype.arrayBuffer = function () {
      late += 100;
      return Reflect.apply(read, this, []);
    };
    const seen = new Set<number>();
    new MutationObserver(() => {
      seen.add(document.querySelectorAll(".card").length);
      document.documentElement.dataset["seen"] = String(seen.size);
    }).observe(document.body, { childList: true, subtree: true });
  });
  const names = Array.from({ length: 60 }, (_, n) => n);
  await desk.locator("input[type=file]").setInputFiles(names.map((n) => ({ name: `${n}.txt`, mimeType: "text/plain", buffer: Buffer.from(`${invented(n, 30)} Witness ${n} saw it.`) })));
  await expect(cards(desk)).toHaveCount(60);
  expect(Number(await desk.locator("html").getAttribute("data-seen"))).toBeLessThanOrEqual(8);
});

test("an article that is pasted while the length has the focus is taken, and the length stays", async ({ desk }) => {
  await pasteText(desk, invented(1));
  const box = desk.getByRole("spinbutton", { name: /^Length/u });
  await box.focus();
  await pasteText(desk, invented(2));
  await expect(cards(desk)).toHaveCount(2);
  await expect(box).toHaveValue("150");
  await desk.getByRole("combobox", { name: "Unit of the length" }).focus();
  await pasteText(desk, invented(3));
  await expect(cards(desk)).toHaveCount(3);
  // A number belongs there.
  await box.focus();
  await pasteText(desk, " 90 ");
  await expect(cards(desk)).toHaveCount(3);
  // What is no number leaves the last one.
  await box.fill("");
  await box.blur();
  await expect(box).toHaveValue("150");
});
