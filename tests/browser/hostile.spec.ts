/** What is hostile comes in by every way in. Nothing of it runs, asks for anything, or makes the policy refuse anything. */
import type { Page } from "@playwright/test";
import { cards, choose, expect, open, paste, pasteText, reload, sentences, test as base } from "./page.ts";
import { endless, fields, links, markup, readable, texts, unreadable } from "./hostile.ts";
import { webPage } from "./documents.ts";
import { rewriteHtml } from "../../www/shared/read/rewrite-html.ts";
import { invented } from "./texts.ts";

const test = base.extend({
  page: async ({ page }, use) => {
    await page.addInitScript(() => {
      const reports: string[] = [];
      Object.assign(window, { reports });
      addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => reports.push(`${effectiveDirective} ${blockedURI}`));
    });
    await use(page);
  },
});

/** Nothing ran, nothing was refused because nothing was tried, nothing is inherited, and no markup of a stranger is in the page. */
async function unharmed(page: Page): Promise<void> {
  const harm = await page.evaluate(() => ({
    ran: "ran" in window,
    reports: (window as unknown as { reports: string[] }).reports,
    inherited: Object.keys(Object.prototype).concat("polluted" in {} ? "polluted" : []),
    strange: [...document.querySelectorAll("script:not([src]), img, iframe, object, embed, video, audio, form[action], base, a[href^='javascript:'], [onclick], [onerror], [onload]")].map((node) => node.outerHTML),
    address: location.pathname,
  }));
  expect(harm).toEqual({ ran: false, reports: [], inherited: [], strange: [], address: "/" });
}

const paragraphs = [1, 2].map((n) => invented(n).split("\n\n")[1] ?? "");

test("pasted pages", async ({ desk }) => {
  const all = Object.entries(markup);
  for (const [name, part] of all) await paste(desk, { "text/html": webPage([part, `${name}. ${paragraphs[0] ?? ""}`]), "text/plain": "x" });
  await expect(cards(desk)).toHaveCount(all.length, { timeout: 20_000 });
  await expect(sentences(desk).first()).toBeVisible({ timeout: 20_000 });
  await unharmed(desk);
});

for (const [name, page] of Object.entries(endless)) {
  test(`a page made to keep its reader busy: ${name}`, async ({ desk }) => {
    await pasteText(desk, invented(1));
    await expect(cards(desk)).toHaveCount(1);
    await paste(desk, { "text/html": page, "text/plain": invented(2) });
    await expect(cards(desk)).toHaveCount(2, { timeout: 25_000 });
    await unharmed(desk);
  });
}

/** How often the page gets round to something else between this event and the card of what comes with it. */
const turns = (page: Page, html: string, way: "paste" | "drop") =>
  page.evaluate(
    async ([markup, kind]) => {
      const data = new DataTransfer();
      const file = new File([markup], "large.html", { type: "text/html" });
      if (kind === "drop") data.items.add(file);
      else data.setData("text/html", markup);
      const event = kind === "drop" ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }) : new ClipboardEvent("paste", { bubbles: true, cancelable: true });
      // Firefox leaves out what is given to the constructor.
      Object.defineProperty(event, kind === "drop" ? "dataTransfer" : "clipboardData", { value: data });
      const before = document.querySelectorAll(".card").length;
      document.body.dispatchEvent(event);
      let count = 0;
      for (; document.querySelectorAll(".card").length === before; count++) await new Promise((done) => setTimeout(done));
      return count;
    },
    [html, way] as const,
  );

test("while a large page is read, the window goes on", async ({ desk }) => {
  test.slow();
  const large = `${"<div>".repeat(195)}${Array.from({ length: 25_000 }, (_, n) => `<p>Report ${n} of the harbour tells of a ferry that came in late, once more.</p>`).join("")}`;
  // What reads pages is loaded with the first.
  await turns(desk, webPage(paragraphs), "paste");
  for (const way of ["paste", "drop"] as const) expect(await turns(desk, large, way), way).toBeGreaterThan(10);
  await expect(cards(desk)).toHaveCount(3);
});

test("of a title and of values that go on and on, the beginning is read", () => {
  const long = "on and on ".repeat(800_000);
  expect(rewriteHtml(`<title>${long}</title><meta property="og:title" content="${long}"><img src="${long}"><p>Text</p>`).length).toBeLessThan(20_000);
});

test("work that was kept and is damaged is brought back as far as it goes", async ({ desk }) => {
  const good = { id: "a", article: { text: invented(1), restored: [], removed: [], outside: [] }, excluded: false };
  const damaged = [
    7,
    { version: 1 },
    { version: 1, items: "none", settings: null },
    { version: 1, items: [null, 1, {}, { id: "b" }, { id: 5, article: { text: {} } }], settings: { unit: "constructor", amount: "x", weights: 3, language: "__proto__", theme: "none" } },
    { version: 1, items: [good, { ...good, article: { text: invented(2), outside: [-1, "x", 2 ** 40] } }, { ...good, article: null }], settings: { weights: { place: "x" }, focus: {} } },
  ];
  for (const work of damaged) {
    await desk.evaluate(
      (value) =>
        new Promise<void>((done, fail) => {
          const request = indexedDB.open("keyval-store");
          request.onupgradeneeded = () => request.result.createObjectStore("keyval");
          request.onerror = () => fail(new Error("no store"));
          request.onsuccess = () => {
            const change = request.result.transaction("keyval", "readwrite");
            change.objectStore("keyval").put(value, "work");
            change.oncomplete = () => {
              request.result.close();
              done();
            };
          };
        }),
      work,
    );
    await reload(desk);
    await expect(desk.getByRole("heading", { level: 1 }).or(cards(desk)).first()).toBeVisible();
  }
  await expect(cards(desk)).toHaveCount(2);
  await expect(sentences(desk).first()).toBeVisible();
  await unharmed(desk);
});

test("messages of other windows are not heard", async ({ desk }) => {
  await desk.evaluate((text) => {
    for (const message of [{ kind: "collect", tabs: [1] }, { apply: { op: "insert", index: 0, article: { text } } }, { progress: 1 }, text]) {
      postMessage(message, "*");
      navigator.serviceWorker.controller?.postMessage(message);
    }
  }, invented(1));
  await pasteText(desk, invented(2));
  await expect(cards(desk)).toHaveCount(1);
  await unharmed(desk);
});

test("pasted texts", async ({ desk }) => {
  const all = Object.values(texts);
  for (const [n, text] of all.entries()) await pasteText(desk, `${invented(n)} ${text} ${paragraphs[1] ?? ""}`);
  await expect(cards(desk)).toHaveCount(all.length);
  await expect(sentences(desk).first()).toBeVisible({ timeout: 20_000 });
  // What turns the writing round ends with its own line: the page around it reads as before.
  const loose = desk.locator(".card-title, .sentence-text").filter({ hasText: "\u202e" });
  for (const one of await loose.all()) expect(await one.evaluate((node) => getComputedStyle(node).unicodeBidi)).toMatch(/isolate|plaintext/u);
  await unharmed(desk);
});

test("titles, sources and addresses, and what is saved with them", async ({ desk }) => {
  await pasteText(desk, invented(1));
  for (const [n, field] of fields.entries()) {
    await pasteText(desk, invented(n + 2));
    await choose(desk, n, "Edit");
    for (const name of ["Title", "Outlet", "Address"]) await desk.getByLabel(name, { exact: true }).fill(field);
    await desk.getByRole("button", { name: "Save", exact: true }).click();
    await desk.keyboard.press("Escape");
  }
  await expect(cards(desk)).toHaveCount(fields.length + 1);
  await expect(sentences(desk).first()).toBeVisible();
  await unharmed(desk);
});

test("dropped text and markup", async ({ desk }) => {
  await desk.evaluate(
    ([html = "", text = ""]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData("text/html", html);
      dataTransfer.setData("text/plain", text);
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [webPage([...Object.values(markup), ...paragraphs]), texts["markup as text"] ?? ""],
  );
  await expect(cards(desk)).toHaveCount(1);
  await unharmed(desk);
});

test.describe("files", () => {
  test.use({ allowed: [/\/assets\/(?:pdf|docx)[^/]*js$/u] });

  test("with an article in them are read and do nothing else", async ({ desk }) => {
    await desk.locator("input[type=file]").setInputFiles(readable);
    await expect(cards(desk)).toHaveCount(readable.length, { timeout: 20_000 });
    await unharmed(desk);
  });

  test("without one are refused", async ({ desk }) => {
    await pasteText(desk, invented(1));
    await desk.getByRole("button", { name: "article", exact: true }).click();
    for (const file of unreadable) {
      await desk.locator("input[type=file]").setInputFiles([file]);
      // What would turn the message round, or break it, is not in it.
      const shown = file.name.replaceAll(/[\u202e\n]/gu, " ").trim();
      const refused = desk.locator(".notice").filter({ hasText: shown }).filter({ hasText: /could not read|no text|not a kind of file/iu });
      await expect(refused, file.name).toBeVisible({ timeout: 20_000 });
    }
    await expect(cards(desk)).toHaveCount(1);
    await unharmed(desk);
  });
});

test.describe("links", () => {
  // The browser asks for the icon again when the address changes.
  test.use({ allowed: [/\/icon\.svg$/u] });

  test("that hold work", async ({ desk }) => {
    for (const [name, code] of Object.entries(links)) {
      await desk.evaluate((hash) => (location.hash = hash), `#work=${code}`);
      const offer = desk.getByRole("button", { name: "Open them" });
      await expect(offer.or(desk.locator(".notice").filter({ hasText: "damaged" })), name).toBeVisible();
      if (await offer.isVisible()) {
        await offer.click();
        await expect(cards(desk), name).not.toHaveCount(0);
      } else await desk.locator(".notice").getByRole("button").first().click();
      await unharmed(desk);
    }
  });
});

test.describe("sharing", () => {
  // Firefox complains here, where the form is sent by a script; what is shared arrives all the same.
  test.use({ expected: [/A ServiceWorker intercepted the request/u] });

  test("a form that is none says so", async ({ desk }) => {
    await desk.evaluate(async () => {
      await fetch("./share", { method: "POST", body: new Blob(["text=x"], { type: "text/plain" }) });
    });
    await open(desk, "./?shared");
    await expect(desk.locator(".notice")).toContainText("damaged");
    await unharmed(desk);
  });

  test("what another program hands over", async ({ desk }) => {
    const [title = "", lead = ""] = fields;
    await desk.evaluate(
      async ([title, text]) => {
        const form = new FormData();
        form.set("title", title);
        form.set("text", text);
        form.set("url", "javascript:ran=1");
        form.append("files", new File([`<title>${title}</title><p>${text}`], `${title}.html`, { type: "text/html" }));
        await fetch("./share", { method: "POST", body: form });
      },
      [title, `${lead} ${invented(1)}`] as const,
    );
    await open(desk, "./?shared");
    await unharmed(desk);
    await desk.getByRole("button", { name: "Open them" }).click();
    await expect(cards(desk)).toHaveCount(2);
    await unharmed(desk);
  });
});
