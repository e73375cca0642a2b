/** From one reader to another: what a link says before it is opened, and the system's own way to share. */
import { deflateRawSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { cards, copied, expect, open, speak, test, tryIt } from "./page.ts";

test.use({ serviceWorkers: "block" });

/** A link that holds articles with names that have no room in one line. */
const linkWith = (settings: object): string => {
  const source = "Nachrichtenblatt der Donaudampfschifffahrtsgesellschaftskapitänsvereinigungen";
  const title = "Ferry with 412 people on board runs onto a sandbank off the harbour of Port Ellery late on Monday evening";
  const articles = ["Nobody was hurt.", "The captain was new to the route."].map((end) => ({
    title,
    source,
    text: `The ferry Morning Star hit a sandbank off Port Ellery on Monday with 412 people on board. ${end} ${"x".repeat(90)}`,
  }));
  return `./#work=${deflateRawSync(JSON.stringify({ v: 1, articles, settings })).toString("base64url")}`;
};

for (const language of ["en", "he"] as const) {
  test(`what a link holds has room on a telephone, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page);
    await speak(page, language);
    await page.goto("about:blank");
    await open(page, linkWith({ unit: "words", amount: 150, focus: "captain".repeat(20) }));
    const offer = page.locator(".offer");
    await offer.locator("summary").first().click();
    await expect(offer.locator(".preview").first()).toBeVisible();
    /** What reaches over the edge of the window, or of a box that is no wider than that. */
    const outside = (selector: string) =>
      page.locator(selector).evaluateAll((all) => [
        ...all.filter((node) => node.getBoundingClientRect().left < 0 || node.getBoundingClientRect().right > document.documentElement.clientWidth).map((node) => node.textContent),
        ...(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ["the page"] : []),
      ]);
    expect(await outside(".offer, .offer *")).toEqual([]);
    await offer.getByRole("button").first().click();
    await expect(cards(page)).toHaveCount(2);
    await expect(page.locator(".card-source")).toHaveCount(2);
    await expect(page.locator(".term").first()).toBeVisible();
    expect(await outside(".card, .card-source, .card-title, .request, .term")).toEqual([]);
  });
}

for (const [settings, line] of [
  [{ unit: "words", amount: 150 }, "Summary: 150 words"],
  [{ unit: "sentences", amount: 1 }, "Summary: 1 sentence"],
  [{ unit: "percent", amount: 10, focus: "captain" }, "Summary: 10% · Focus: captain"],
] as const) {
  test(`a link says before it is opened: ${line}`, async ({ page }) => {
    await open(page, linkWith(settings));
    await expect(page.locator(".offer > p")).toHaveText(line);
  });
}

/** Puts in place of the browser's own way to share one that keeps what it was handed, or that ends with a fault of this name. */
const withSharing = (page: Page, { allowed = true, fault = "" } = {}) =>
  page.addInitScript(
    ([takes, name]) =>
      Object.assign(navigator, {
        canShare: () => takes,
        share: (data: ShareData) => {
          document.documentElement.dataset["shared"] = JSON.stringify(data);
          return name === "" ? Promise.resolve() : Promise.reject(new DOMException("told by the system", name));
        },
      }),
    [allowed, fault] as const,
  );

const shareButton = (page: Page) => page.locator(".summary").getByRole("button", { name: "Share", exact: true });

test("what is shared by way of the system is what is copied", async ({ page }) => {
  await withSharing(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await tryIt(page);
  const text = await copied(page, () => page.getByRole("button", { name: "Copy", exact: true }).click());
  const title = await page.locator(".headline").textContent();
  await page.locator(".summary .menu > summary").click();
  await shareButton(page).click();
  await expect(page.locator("html[data-shared]")).toBeAttached();
  expect(JSON.parse((await page.locator("html").getAttribute("data-shared")) ?? "")).toEqual({ title, text });
});

for (const [fault, told] of [["AbortError", false], ["NotAllowedError", true]] as const) {
  test(`sharing that ends with ${fault} is ${told ? "told" : "passed over"}`, async ({ page }) => {
    await withSharing(page, { fault });
    await open(page);
    await tryIt(page);
    await page.locator(".summary .menu > summary").click();
    await shareButton(page).click();
    await expect(page.locator("html[data-shared]")).toBeAttached();
    if (told) await expect(page.locator(".notice")).toContainText("told by the system");
    // A message would be there by now.
    else await page.waitForTimeout(300);
    await expect(page.locator(".notice")).toHaveCount(told ? 1 : 0);
  });
}

for (const [name, forbid] of [
  ["where there is no way to share", (page: Page) => page.addInitScript(() => Object.defineProperty(navigator, "share", { value: undefined }))],
  ["where the system takes no text", (page: Page) => withSharing(page, { allowed: false })],
] as const) {
  test(`nothing offers to share ${name}`, async ({ page }) => {
    await forbid(page);
    await open(page);
    await tryIt(page);
    await page.locator(".summary .menu > summary").click();
    await expect(page.getByRole("button", { name: "Copy a link" })).toBeVisible();
    await expect(shareButton(page)).toHaveCount(0);
  });
}

test("Firefox on a computer shares nothing", async ({ page, browserName }) => {
  test.skip(browserName !== "firefox", "of the two it is the one that never has a way to share here");
  await open(page);
  await tryIt(page);
  await page.locator(".summary .menu > summary").click();
  await expect(shareButton(page)).toHaveCount(0);
});
