/** What the reader picks stays, whatever the slider says; what the reader drops goes. */
import { cards, choose, expect, reload, sentences, test, tryIt } from "./page.ts";

const length = "Length: words";

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

test("a sentence that is kept stays at every length, and is kept beyond a reload", async ({ desk }) => {
  await tryIt(desk);
  const last = (await sentences(desk).last().textContent()) ?? "";
  await desk.locator(".cite").last().click();
  await desk.getByRole("button", { name: "Keep in the summary", pressed: false }).click();
  await expect(desk.getByRole("button", { name: "Keep in the summary", pressed: true })).toBeVisible();
  await desk.getByLabel(length).fill("20");
  await desk.keyboard.press("Enter");
  await expect.poll(() => sentences(desk).count()).toBeLessThan(4);
  expect(await sentences(desk).allTextContents()).toContain(last);
  await reload(desk);
  await expect(sentences(desk).filter({ hasText: last })).toHaveCount(1);
  await expect(desk.locator(".sentence > .icon")).toHaveCount(1);
  // The count says which, and lets go of nothing by itself.
  await desk.locator(".request summary").click();
  await expect(desk.locator(".pick")).toHaveText(new RegExp(`^[A-E] ${escaped(last)}$`, "u"));
  await desk.locator(".pick").getByRole("button", { name: last }).first().click();
  await expect(desk.locator(".voice-own blockquote")).toContainText(last);
  await expect(desk.locator(".sentence > .icon")).toHaveCount(1);
  await desk.getByRole("button", { name: "1 sentence kept. Choose anew" }).click();
  await expect(desk.locator(".sentence > .icon")).toHaveCount(0);
  await expect(desk.getByRole("button", { name: /sentences? kept/u })).toHaveCount(0);
});

test("a sentence that is left out makes way for the next best, until that is undone", async ({ desk }) => {
  await tryIt(desk);
  const before = await sentences(desk).allTextContents();
  await desk.locator(".cite").first().click();
  await desk.getByRole("button", { name: "Leave out", exact: true }).click();
  await expect(sentences(desk).filter({ hasText: before[0] ?? "" })).toHaveCount(0);
  await expect(desk.getByRole("button", { name: "1 sentence left out. Choose anew" })).toBeVisible();
  await desk.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => sentences(desk).allTextContents()).toEqual(before);
});

test("of several sentences that are left out, one comes back by its cross", async ({ desk }) => {
  await tryIt(desk);
  const gone: string[] = [];
  for (let n = 0; n < 2; n += 1) {
    const text = (await sentences(desk).first().textContent()) ?? "";
    await desk.locator(".cite").first().click();
    await desk.getByRole("button", { name: "Leave out", exact: true }).click();
    await expect(sentences(desk).filter({ hasText: text })).toHaveCount(0);
    gone.push(text);
  }
  await desk.locator(".request summary").click();
  await expect(desk.locator(".pick")).toHaveCount(2);
  const begin = (gone[0] ?? "").slice(0, 60);
  await desk.locator(".pick").filter({ hasText: begin }).getByRole("button", { name: /Choose anew$/u }).click();
  await expect(sentences(desk).filter({ hasText: begin })).toHaveCount(1);
  await expect(desk.getByRole("button", { name: "1 sentence left out. Choose anew" })).toBeVisible();
  await expect(sentences(desk).filter({ hasText: gone[1] ?? "" })).toHaveCount(0);
});

test("any sentence of an article says who says it, and can be kept", async ({ desk }) => {
  await tryIt(desk);
  await cards(desk).nth(3).locator(".card-title").click();
  const pump = desk.locator(".line", { hasText: "The steering pump had been replaced" });
  await pump.getByRole("button", { name: "What each article says" }).click();
  const said = pump.locator(".line-said li", { hasText: "The steering pump" });
  await expect(said.locator(".mark")).toHaveText(["D"]);
  await said.getByRole("button", { name: "Keep in the summary" }).click();
  await expect(sentences(desk).filter({ hasText: "The steering pump" })).toHaveCount(1);
  await said.getByRole("button", { name: /What each article says$/u }).click();
  await expect(desk.getByRole("button", { name: "Keep in the summary", pressed: true })).toBeVisible();
});

test("behind a dateline, the sentence is the one that the summary has", async ({ desk }) => {
  await tryIt(desk);
  await cards(desk).nth(1).locator(".card-title").click();
  await expect(desk.locator(".line-ask").first()).toBeVisible();
  const line = desk.locator(".line", { hasText: "About 400 people were taken off" }).first();
  await line.getByRole("button", { name: "What each article says" }).click();
  await expect(line.locator(".line-said li").first()).toContainText(/^About 400/u);
  await expect(line.locator(".line-said .cite").first()).toBeVisible();
});

test("what the summary can’t have is not kept, and that is said", async ({ desk }) => {
  await tryIt(desk);
  await choose(desk, 3, "Leave out");
  await cards(desk).nth(3).locator(".card-title").click();
  const pump = desk.locator(".line", { hasText: "The steering pump had been replaced" });
  await pump.getByRole("button", { name: "What each article says" }).click();
  await pump.locator(".line-said li").first().getByRole("button", { name: "Keep in the summary" }).click();
  await expect(desk.locator(".notice")).toContainText("That can’t be a sentence of the summary.");
  await expect(desk.locator(".request")).toHaveCount(0);
});

test("another article's version takes the place of a sentence", async ({ desk }) => {
  await tryIt(desk);
  const cite = desk.locator(".sentence").filter({ hasText: "About 400 people" }).locator(".cite");
  await cite.click();
  const voice = desk.locator(".voice").filter({ has: desk.getByRole("button", { name: /^Use this version/u }) }).first();
  const told = (await voice.locator("blockquote").textContent()) ?? "";
  await voice.getByRole("button", { name: /^Use this version/u }).click();
  await expect(sentences(desk).filter({ hasText: "About 400 people" })).toHaveCount(0);
  await expect.poll(async () => (await sentences(desk).allTextContents()).some((one) => told.startsWith(one))).toBe(true);
  await expect(desk.locator(".voice-own blockquote")).toHaveText(/./u);
});
