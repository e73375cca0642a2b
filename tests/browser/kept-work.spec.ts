/** What is kept stays what it is, whatever is found in the store, and whoever else keeps something beside it. */
import { cards, expect as patient, open, pasteText, records, reload, test } from "./page.ts";
import { invented } from "./texts.ts";

const expect = patient.configure({ timeout: 20_000 });
test.use({ serviceWorkers: "block", expected: [/Service Worker registration blocked/u] });

test("a store that never answers is done without, with a message, and what it holds comes when it does", async ({ page }) => {
  await open(page);
  await pasteText(page, invented(1));
  await expect.poll(async () => Object.keys(await records(page, "article ")).length).toBe(1);
  await page.addInitScript(() => {
    const real = IDBFactory.prototype.open.bind(indexedDB);
    Object.assign(window, { answer: undefined });
    IDBFactory.prototype.open = (name) => {
      const request = {} as IDBOpenDBRequest;
      Object.assign(window, {
        answer: () => {
          const given = real(name);
          given.onsuccess = (event) => {
            Object.defineProperty(request, "result", { value: given.result });
            request.onsuccess?.call(request, event);
          };
        },
      });
      return request;
    };
  });
  await page.reload();
  await expect(page.locator(".notice")).toContainText("does not let the page keep your work");
  await pasteText(page, invented(2));
  await expect(cards(page)).toHaveCount(1);
  await page.evaluate(() => (window as unknown as { answer: () => void }).answer());
  await expect(cards(page)).toHaveCount(2);
});

test("a list of another version is kept aside, and said; the articles that can be read are there", async ({ page }) => {
  await open(page);
  await pasteText(page, invented(1));
  await expect.poll(async () => Object.keys(await records(page, "article ")).length).toBe(1);
  const strange = { version: 99, ideas: ["of its own"] };
  await records(page, "list", strange);
  await page.reload();
  await expect(page.locator(".notice")).toContainText("It is kept aside, unchanged");
  await expect(cards(page)).toHaveCount(1);
  await expect.poll(async () => Object.values(await records(page, "aside "))).toEqual([strange]);
  await reload(page);
  await expect(cards(page)).toHaveCount(1);
  expect(Object.values(await records(page, "aside "))).toEqual([strange]);
});

test("articles whose list is lost come back", async ({ page }) => {
  await open(page);
  await pasteText(page, [1, 2, 3].map((n) => invented(n)).join("\n|||||\n"));
  await expect.poll(async () => Object.keys(await records(page, "article ")).length).toBe(3);
  await records(page, "list", null);
  await page.reload();
  await expect(cards(page)).toHaveCount(3);
  await expect.poll(async () => Object.keys(await records(page, "list")).length).toBe(1);
});

test("what others keep at the same address stays when everything is forgotten", async ({ page }) => {
  await open(page);
  await page.evaluate(async () => {
    await (await caches.open("others")).put("./x", new Response("theirs"));
    await (await caches.open("conspectus shared /other/")).put("./x", new Response("another copy"));
    await new Promise<void>((done) => {
      const request = indexedDB.open("keyval-store");
      request.onupgradeneeded = () => request.result.createObjectStore("keyval").put("theirs", "key");
      request.onsuccess = () => {
        request.result.close();
        done();
      };
    });
  });
  await reload(page);
  await pasteText(page, invented(1));
  await expect(cards(page)).toHaveCount(1);
  await page.locator("summary[aria-label=Settings]").click();
  await page.getByRole("button", { name: "Forget everything" }).click();
  await expect(page.locator(".notice")).toContainText("All gone");
  expect(await records(page, "")).toEqual({});
  const left = await page.evaluate(async () => {
    const value = await new Promise((done) => {
      const request = indexedDB.open("keyval-store");
      request.onsuccess = () => {
        const found = request.result.transaction("keyval").objectStore("keyval").get("key");
        found.onsuccess = () => done(found.result);
      };
    });
    return [value, ...(await caches.keys()).sort()];
  });
  expect(left).toEqual(["theirs", "conspectus shared /other/", "others"]);
});

test("what version 0.1.0 kept is taken over, once", async ({ page }) => {
  await page.goto("./how.html");
  await page.evaluate(
    (text) =>
      new Promise<void>((done) => {
        const request = indexedDB.open("keyval-store");
        request.onupgradeneeded = () => {
          const store = request.result.createObjectStore("keyval");
          store.put({ text, restored: [], removed: [], outside: [] }, "article a-1");
          store.put({ version: 2, items: [{ id: "a-1", excluded: true }], settings: { unit: "words", amount: 80 } }, "work");
          store.put("theirs", "key");
        };
        request.onsuccess = () => {
          request.result.close();
          done();
        };
      }),
    invented(1),
  );
  await open(page);
  await expect(cards(page)).toContainText("Left out");
  await expect(page.getByRole("slider", { name: "Length" })).toHaveValue("80");
  await reload(page);
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText("Left out");
});

test("what was pasted is there although the page is loaded again at once", async ({ page }) => {
  test.slow();
  await open(page);
  for (let round = 1; round <= 8; round++) {
    await page.evaluate(
      ([text, wait]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text);
        const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
        // Firefox leaves out what is given to the constructor.
        Object.defineProperty(event, "clipboardData", { value: clipboardData });
        document.body.dispatchEvent(event);
        document.documentElement.dataset["before"] = "";
        if (wait === 0) location.reload();
        else setTimeout(() => location.reload(), wait);
      },
      [`Round ${round}\n\n${invented(round)}`, round % 4] as const,
    );
    await expect(page.locator("html[data-ready='true']:not([data-before])")).toBeAttached();
    await expect(cards(page)).toHaveCount(round);
  }
});

test("a store that falls silent is said", async ({ page }) => {
  await page.clock.install();
  await open(page);
  await pasteText(page, invented(1));
  await expect.poll(async () => Object.keys(await records(page, "article ")).length).toBe(1);
  await page.evaluate(() => {
    IDBDatabase.prototype.transaction = () => ({ objectStore: () => ({ transaction: {}, get: () => ({}) }) }) as unknown as IDBTransaction;
  });
  await pasteText(page, invented(2));
  await expect(cards(page)).toHaveCount(2);
  // Time goes by faster here than it does.
  await page.clock.runFor(30_000);
  await expect(page.locator(".notice")).toContainText("does not let the page keep your work");
});

test("a store that can't be wiped is not said to be empty", async ({ page }) => {
  await open(page);
  await pasteText(page, invented(1));
  await expect(cards(page)).toHaveCount(1);
  await page.evaluate(() => {
    IDBObjectStore.prototype.clear = () => {
      throw new DOMException("The file is damaged.", "UnknownError");
    };
  });
  await page.locator("summary[aria-label=Settings]").click();
  await page.getByRole("button", { name: "Forget everything" }).click();
  await expect(page.locator(".notice")).toContainText("did not let the page wipe its store");
});
