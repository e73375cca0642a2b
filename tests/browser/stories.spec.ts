/** Several stories: one on the desk, the others kept; and the files that hold one. Nothing that a reader did is lost on the way. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { zip } from "./documents.ts";
import { cards, expect as patient, open, pasteText, records, reload, test } from "./page.ts";
import { invented } from "./texts.ts";

const expect = patient.configure({ timeout: 20_000 });

const sheet = (page: Page) => page.getByRole("dialog", { name: "Stories" });
const rows = (page: Page) => sheet(page).locator(".story");
const names = (page: Page) => sheet(page).locator(".story-name").allInnerTexts();

async function openList(page: Page): Promise<void> {
  // One that is about to close would take the new one with it.
  await expect(sheet(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Stories", exact: true }).click();
  await expect(sheet(page)).toBeVisible();
}

const inRow = (page: Page, name: string, what: string) => rows(page).filter({ hasText: name }).getByRole("button", { name: what, exact: true });

/** Gives the story on the desk a name. */
async function nameIt(page: Page, name: string): Promise<void> {
  await sheet(page).locator(".story-here").getByRole("button", { name: "Rename" }).click();
  await sheet(page).getByRole("textbox", { name: "Name of the story" }).fill(name);
  await page.keyboard.press("Enter");
  await expect(sheet(page).locator(".story-here .story-name")).toHaveText(name);
}

/** Two stories: "Bridges" with two articles is kept, and "Harbours" with one is on the desk. */
async function two(page: Page): Promise<void> {
  await pasteText(page, [6, 12].map((n) => invented(n)).join("\n|||||\n"));
  await expect(cards(page)).toHaveCount(2);
  await page.getByRole("slider", { name: "Length" }).fill("80");
  await openList(page);
  await nameIt(page, "Bridges");
  await sheet(page).getByRole("button", { name: "New story" }).click();
  await expect(cards(page)).toHaveCount(0);
  await pasteText(page, invented(3));
  await expect(cards(page)).toHaveCount(1);
  await openList(page);
  await nameIt(page, "Harbours");
}

/** Reads all that is kept, as a new page finds it. */
const keptStories = async (page: Page) =>
  Object.values(await records(page, "project ")).map((one) => {
    const { name, articles } = one as { name: string; articles: unknown[] };
    return `${name}: ${articles.length}`;
  });

/** The story on the desk and those that are kept, each with the number of its articles. */
async function everything(page: Page): Promise<string> {
  const [list] = Object.values(await records(page, "list"));
  const { items, settings } = list as { items: unknown[]; settings: { story: { name: string } } };
  return [`${settings.story.name}: ${items.length}`, ...(await keptStories(page))].toSorted().join(", ");
}

/** What the button saves as a file, in its bytes. */
async function savedFile(page: Page, press: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  if (test.info().project.name === "chromium") {
    const [download] = await Promise.all([page.waitForEvent("download"), press()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }
  // This Firefox does not report downloads to its driver, so what would be saved is read on its way.
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    HTMLAnchorElement.prototype.click = function click() {
      document.documentElement.dataset["name"] = this.download;
    };
    URL.createObjectURL = (blob) => {
      void (blob as Blob).arrayBuffer().then((buffer) => {
        document.documentElement.dataset["saved"] = btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""));
      });
      return make(blob);
    };
  });
  await press();
  const root = page.locator("html[data-saved][data-name]");
  await expect(root).toBeAttached();
  return { name: (await root.getAttribute("data-name")) ?? "", bytes: Buffer.from((await root.getAttribute("data-saved")) ?? "", "base64") };
}

/** Drops a file on the page. */
const drop = (page: Page, name: string, bytes: Buffer) =>
  page.evaluate(
    ([called, base64]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], called));
      const event = new DragEvent("drop", { bubbles: true, cancelable: true });
      // Firefox leaves out what is given to the constructor.
      Object.defineProperty(event, "dataTransfer", { value: dataTransfer });
      document.body.dispatchEvent(event);
    },
    [name, bytes.toString("base64")] as const,
  );

test("stories are begun, named, opened, and each has its articles and its settings", async ({ desk }) => {
  await two(desk);
  await expect(rows(desk)).toHaveCount(2);
  expect(await names(desk)).toEqual(["Harbours", "Bridges"]);
  await expect(rows(desk).nth(1)).toContainText("2 articles");
  await desk.keyboard.press("Escape");
  await expect(sheet(desk)).toHaveCount(0);
  await desk.getByRole("slider", { name: "Length" }).fill("200");
  await openList(desk);
  await sheet(desk).getByRole("button", { name: "Bridges", exact: true }).click();
  await expect(cards(desk)).toHaveCount(2);
  await expect(desk.locator(".notice")).toContainText("“Bridges” is open");
  await expect(desk.getByRole("slider", { name: "Length" })).toHaveValue("80");
  await reload(desk);
  await expect(cards(desk)).toHaveCount(2);
  await openList(desk);
  await expect.poll(() => names(desk)).toEqual(["Bridges", "Harbours"]);
  await sheet(desk).getByRole("button", { name: "Harbours", exact: true }).click();
  await expect(cards(desk)).toHaveCount(1);
  await expect(desk.getByRole("slider", { name: "Length" })).toHaveValue("200");
  // What was done to another story is no step of this one.
  await desk.keyboard.press("Control+z");
  await expect(cards(desk)).toHaveCount(1);
  expect(await keptStories(desk)).toEqual(["Bridges: 2"]);
});

test("a story without a name is called by its headline; it is renamed, duplicated, deleted and brought back", async ({ desk }) => {
  await pasteText(desk, invented(1));
  await expect(desk.locator(".headline")).toContainText("tunnel");
  await openList(desk);
  await expect(sheet(desk).locator(".story-here .story-name")).toContainText("tunnel");
  await sheet(desk).getByRole("button", { name: "New story" }).click();
  await expect(cards(desk)).toHaveCount(0);
  await openList(desk);
  await expect(rows(desk)).toHaveCount(2);
  await inRow(desk, "tunnel", "Rename").click();
  await expect(sheet(desk).getByRole("textbox", { name: "Name of the story" })).toBeFocused();
  await desk.keyboard.press("Escape");
  await expect(sheet(desk)).toBeVisible();
  await inRow(desk, "tunnel", "Rename").click();
  await sheet(desk).getByRole("textbox", { name: "Name of the story" }).fill("Mine");
  await desk.keyboard.press("Enter");
  await expect(inRow(desk, "Mine", "Duplicate")).toBeVisible();
  await inRow(desk, "Mine", "Duplicate").click();
  await expect(rows(desk)).toHaveCount(3);
  await expect.poll(async () => (await names(desk)).toSorted()).toEqual(["Mine", "Mine (copy)"]);
  await inRow(desk, "(copy)", "Delete").click();
  await expect(rows(desk)).toHaveCount(2);
  expect(await keptStories(desk)).toEqual(["Mine: 1"]);
  await sheet(desk).locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(rows(desk)).toHaveCount(3);
  await sheet(desk).getByRole("button", { name: "Mine", exact: true }).click();
  await expect(cards(desk)).toHaveCount(1);
  // The one on the desk, too.
  await openList(desk);
  await sheet(desk).locator(".story-here").getByRole("button", { name: "Delete" }).click();
  await expect(desk.locator(".card")).toHaveCount(0);
  expect(await keptStories(desk)).toEqual(["Mine (copy): 1"]);
  await sheet(desk).locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(desk.locator(".card")).toHaveCount(1);
});

test("a project file holds all of a story and nothing else, and opens it again beside what is there", async ({ desk }) => {
  test.slow();
  await two(desk);
  await sheet(desk).getByRole("button", { name: "Bridges", exact: true }).click();
  await expect(cards(desk)).toHaveCount(2);
  await cards(desk).nth(1).locator(".menu > summary").click();
  await cards(desk).nth(1).getByRole("button", { name: "Already read" }).click();
  await desk.getByRole("button", { name: "Check a text" }).click();
  await desk.locator("#check-text:focus").waitFor();
  await desk.locator("#check-text").fill("The mayor of Tarnley said that repair number 7 went well.");
  await desk.getByRole("button", { name: "Summary", exact: true }).click();
  await desk.locator(".summary .menu > summary").click();
  const { name, bytes } = await savedFile(desk, () => desk.getByRole("button", { name: /^Project file/u }).click());
  expect(name).toBe("Bridges.conspectus");
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  // Another reader, who has something on the desk.
  await desk.locator("summary[aria-label=Settings]").click();
  await desk.getByRole("button", { name: "Forget everything" }).click();
  await expect(desk.locator(".notice")).toContainText("All gone");
  expect(await records(desk, "")).toEqual({});
  await pasteText(desk, invented(4));
  await expect(cards(desk)).toHaveCount(1);
  await drop(desk, "from a friend.conspectus", bytes);
  await expect(cards(desk)).toHaveCount(2);
  await expect(cards(desk).nth(1)).toContainText("Already read");
  await expect(desk.getByRole("slider", { name: "Length" })).toHaveValue("80");
  await expect(desk.locator(".notice")).toContainText("What was here is kept");
  expect(await keptStories(desk)).toEqual([": 1"]);
  await desk.getByRole("button", { name: "Check a text" }).click();
  await expect(desk.locator(".summary")).toContainText("repair number 7 went well");
  await openList(desk);
  await expect(rows(desk)).toHaveCount(2);
  expect((await names(desk))[0]).toBe("Bridges");
});

test("a file that is damaged, strange or newer is refused by name, and what is there stays", async ({ desk }) => {
  await pasteText(desk, invented(4));
  await expect(cards(desk)).toHaveCount(1);
  const project = { format: "conspectus project", version: 1, name: "", headline: "", articles: [{ text: "A text." }], settings: {}, checked: "" };
  const packed = (value: unknown) => zip({ "project.json": JSON.stringify(value) });
  const whole = packed(project);
  const torn = Buffer.from(whole);
  torn.writeUInt8(torn.readUInt8(50) ^ 255, 50);
  const damaged: Record<string, Buffer> = {
    "cut.conspectus": whole.subarray(0, whole.length - 30),
    "torn.conspectus": torn,
    "text.conspectus": Buffer.from("This is no archive at all."),
    "other.conspectus": packed({ hello: "world" }),
    "half.conspectus": packed({ ...project, articles: [{ text: "A text." }, { title: "without a text" }] }),
    "settings.conspectus": packed({ ...project, settings: "none" }),
  };
  for (const [name, bytes] of Object.entries(damaged)) {
    await drop(desk, name, bytes);
    await expect(desk.locator(".notice"), name).toContainText(`${name} is damaged`);
  }
  await drop(desk, "new.conspectus", packed({ ...project, version: 2, articles: "of another kind" }));
  await expect(desk.locator(".notice")).toContainText("new.conspectus was saved by a newer version");
  await expect(cards(desk)).toHaveCount(1);
  expect(await keptStories(desk)).toEqual([]);
  await drop(desk, "good.zip", whole);
  await expect(desk.locator(".notice")).toContainText("is open");
  await expect(cards(desk)).toContainText("A text.");
});

test("forgetting everything forgets the stories, and its undo brings them back", async ({ desk }) => {
  await two(desk);
  await desk.keyboard.press("Escape");
  const before = await records(desk, "project ");
  await desk.locator("summary[aria-label=Settings]").click();
  await desk.getByRole("button", { name: "Forget everything" }).click();
  await expect(desk.locator(".notice")).toContainText("All gone");
  expect(await records(desk, "")).toEqual({});
  await desk.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(cards(desk)).toHaveCount(1);
  await expect.poll(() => records(desk, "project ")).toEqual(before);
  await openList(desk);
  await expect.poll(() => names(desk)).toEqual(["Harbours", "Bridges"]);
});

test("where nothing can be kept, the desk stays as it is", async ({ desk }) => {
  await pasteText(desk, invented(1));
  await expect(cards(desk)).toHaveCount(1);
  await expect.poll(async () => Object.keys(await records(desk, "article ")).length).toBe(1);
  await desk.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("The disk is full.", "QuotaExceededError");
    };
  });
  await openList(desk);
  await sheet(desk).getByRole("button", { name: "New story" }).click();
  await expect(sheet(desk).locator(".notice")).toContainText("all stays as it is");
  await expect(cards(desk)).toHaveCount(1);
});

test("an article that is being edited is not left behind", async ({ desk }) => {
  await two(desk);
  await desk.keyboard.press("Escape");
  await cards(desk).first().locator(".menu > summary").click();
  await cards(desk).first().getByRole("button", { name: "Edit" }).click();
  const box = desk.getByLabel("Text", { exact: true });
  await box.fill("All that I wrote in an hour of work.");
  await openList(desk);
  await sheet(desk).getByRole("button", { name: "Bridges", exact: true }).click();
  await expect(sheet(desk).locator(".notice")).toContainText("You are editing an article");
  await desk.keyboard.press("Escape");
  await expect(box).toHaveValue("All that I wrote in an hour of work.");
  await expect(cards(desk)).toHaveCount(1);
});

test("another tab follows to the other story, with its name and settings, and what it adds at once is kept", async ({ desk }) => {
  test.slow();
  await two(desk);
  const other = await desk.context().newPage();
  await open(other);
  await expect(cards(other)).toHaveCount(1);
  await Promise.all([
    sheet(desk).getByRole("button", { name: "Bridges", exact: true }).click(),
    pasteText(other, `Of the other tab\n\n${invented(5)}`),
  ]);
  // It stands in the story that was left or in the one that was opened, as it came before or after.
  const all = async () => {
    const [list] = Object.values(await records(desk, "list"));
    return [`${(list as { items: unknown[] }).items.length}`, ...(await keptStories(desk))].join(", ");
  };
  await expect.poll(all).toMatch(/^(?:2, Harbours: 2|3, Harbours: 1)$/u);
  await expect(other.getByRole("slider", { name: "Length" })).toHaveValue("80");
  // A name that was given in one tab is known in the other when it keeps the story.
  await openList(desk);
  await nameIt(desk, "Of one tab");
  await openList(other);
  await sheet(other).getByRole("button", { name: "New story" }).click();
  await expect(cards(other)).toHaveCount(0);
  await expect(cards(desk)).toHaveCount(0);
  expect((await keptStories(desk)).toSorted().join(", ")).toMatch(/^Harbours: \d, Of one tab: \d$/u);
  await other.close();
});

test("two tabs open two stories at once: one is on the desk, the others are kept, none is mixed or lost", async ({ desk }) => {
  test.slow();
  await two(desk);
  await sheet(desk).getByRole("button", { name: "New story" }).click();
  await expect(cards(desk)).toHaveCount(0);
  await pasteText(desk, [1, 7, 13].map((n) => invented(n)).join("\n|||||\n"));
  await expect(cards(desk)).toHaveCount(3);
  const other = await desk.context().newPage();
  await open(other);
  await openList(desk);
  await openList(other);
  await expect(rows(desk)).toHaveCount(3);
  await expect(rows(other)).toHaveCount(3);
  // At once: where two tabs are open, the driver waits for the one behind to be drawn.
  const press = (page: Page, name: string) =>
    page.evaluate((text) => [...document.querySelectorAll<HTMLElement>("button.story-name")].find((one) => one.textContent === text)?.click(), name);
  await Promise.all([press(desk, "Bridges"), press(other, "Harbours")]);
  await expect.poll(() => everything(desk)).toBe(": 3, Bridges: 2, Harbours: 1");
  await expect.poll(async () => (await cards(desk).count()) === (await cards(other).count())).toBe(true);
  expect(await cards(desk).count()).toBeLessThan(3);
  await other.close();
});

test("a tab that ends in the middle leaves each story once", async ({ desk }) => {
  test.slow();
  await two(desk);
  for (let wait = 0; wait < 40; wait += 8) {
    await desk.evaluate((after) => {
      document.querySelector<HTMLElement>("button.story-name")?.click();
      setTimeout(() => location.reload(), after);
    }, wait);
    await desk.waitForEvent("load");
    await expect(desk.locator("html[data-ready='true']")).toBeAttached();
    await expect.poll(() => everything(desk)).toBe("Bridges: 2, Harbours: 1");
    await openList(desk);
    await expect(rows(desk)).toHaveCount(2);
  }
});
