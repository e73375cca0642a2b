/** Each tab is read and kept by itself, whatever the others, the store and the background do; and reading always ends. */
import type { Page } from "@playwright/test";
import { stories } from "./articles.ts";
import { expect, faults, faultyFolder, launch, openPanel, openTabs, summarize, test, type Opened } from "./launch.ts";

const titles = stories.slice(0, 3).map((story) => story.title);
/** So many meetings make eleven megabytes: more than browsers keep for an extension that does not ask for room. */
const ELEVEN = 22_500;
const LONG = "All minutes of the turnip council";
const LATE = "A page about turnips that takes its time";
const cards = (panel: Page) => panel.locator(".card");
const failures = (panel: Page) => panel.locator(".failures li");
const isReading = (panel: Page) => panel.getByRole("button", { name: "Reading the tabs" });

async function withFault(folder: string, work: (opened: Opened) => Promise<void>): Promise<void> {
  const opened = await launch(folder);
  try {
    await work(opened);
  } finally {
    await opened.context.close();
  }
}

test("of eleven megabytes and three short articles, all are kept", async ({ opened, sites }) => {
  test.slow();
  await openTabs(opened.context, [sites.long(ELEVEN), ...sites.articles.slice(0, 3)]);
  const panel = await openPanel(opened);
  await summarize(panel, [LONG, ...titles]);
  await expect(cards(panel)).toHaveCount(4, { timeout: 60_000 });
  await expect(isReading(panel)).toHaveCount(0);
  await expect(failures(panel)).toHaveCount(0);
  await panel.reload();
  await expect(cards(panel)).toHaveCount(4, { timeout: 60_000 });
});

test("a store that takes ten megabytes says of which tab it was full, and keeps the others", async ({ sites }) => {
  test.slow();
  const folder = faultyFolder("chromium", faults.none, (all) => all.filter((one) => one !== "unlimitedStorage"));
  await withFault(folder, async (opened) => {
    await openTabs(opened.context, [sites.long(ELEVEN), ...sites.articles.slice(0, 3)]);
    const panel = await openPanel(opened);
    await summarize(panel, [LONG, ...titles]);
    await expect(cards(panel)).toHaveCount(3, { timeout: 60_000 });
    await expect(failures(panel)).toHaveText([/All minutes of the turnip council.*the browser’s store is full/u]);
    await expect(isReading(panel)).toHaveCount(0);
    await expect(panel.locator(".tab input:checked")).toHaveCount(1);
  });
});

for (const [fault, says] of [
  ["refuses", "the browser’s store is full"],
  ["silentStore", "the browser’s store is full"],
  ["silentBackground", "did not answer. Try again."],
] as const) {
  test(`with a fault, ${fault}, each tab says why, and reading ends`, async ({ sites }) => {
    test.slow();
    await withFault(faultyFolder("chromium", faults[fault]), async (opened) => {
      await openTabs(opened.context, sites.articles.slice(0, 2));
      const panel = await openPanel(opened);
      if (fault === "silentBackground") await panel.clock.install();
      await summarize(panel, titles.slice(0, 2));
      if (fault === "silentBackground") await panel.clock.runFor(60_000);
      await expect(failures(panel)).toHaveCount(2, { timeout: 60_000 });
      for (const n of [0, 1]) await expect(failures(panel).nth(n)).toContainText(says);
      await expect(isReading(panel)).toHaveCount(0);
      await expect(panel.getByRole("checkbox", { checked: true })).toHaveCount(2);
    });
  });
}

test("where nothing but the articles can be kept, they are", async ({ sites }) => {
  await withFault(faultyFolder("chromium", faults.sessionRefuses), async (opened) => {
    await openTabs(opened.context, [...sites.articles.slice(0, 2), sites.empty]);
    const panel = await openPanel(opened);
    await summarize(panel, [...titles.slice(0, 2), "Nothing here yet"]);
    await expect(cards(panel)).toHaveCount(2);
    await expect(failures(panel)).toHaveText([/There is no article on it/u]);
    await expect(isReading(panel)).toHaveCount(0);
  });
});

test("a background that is ended while it reads reads again; ended for good, each tab says so", async ({ opened, sites }) => {
  test.slow();
  await openTabs(opened.context, sites.articles.slice(0, 1));
  const slow = await opened.context.newPage();
  await slow.goto(sites.late, { waitUntil: "commit" });
  const panel = await openPanel(opened);
  const session = await opened.context.newCDPSession(panel);
  await session.send("ServiceWorker.enable");
  await summarize(panel, [titles[0] ?? "", LATE]);
  await expect(isReading(panel)).toHaveCount(1);
  await session.send("ServiceWorker.stopAllWorkers");
  // The second time it is let do its work.
  await panel.waitForTimeout(500);
  await expect(isReading(panel)).toHaveCount(1);
  sites.release();
  await expect(cards(panel)).toHaveCount(2, { timeout: 40_000 });
  await expect(isReading(panel)).toHaveCount(0);

  await slow.goto(sites.late, { waitUntil: "commit" });
  await summarize(panel, [LATE]);
  await expect(isReading(panel)).toHaveCount(1);
  await session.send("ServiceWorker.stopAllWorkers");
  await panel.waitForTimeout(1_000);
  await session.send("ServiceWorker.stopAllWorkers");
  await expect(isReading(panel)).toHaveCount(0, { timeout: 60_000 });
  await expect(failures(panel)).toContainText("Try again.");
  sites.release();
});
