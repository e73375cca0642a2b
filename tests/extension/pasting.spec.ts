/** What is pasted into the panel of the extension. */
import { expect, openPanel, test } from "./launch.ts";

test("an address alone that is pasted opens in a tab", async ({ opened, sites }) => {
  const panel = await openPanel(opened);
  const [address = ""] = sites.articles;
  const opens = opened.context.waitForEvent("page");
  await panel.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "clipboardData", { value: clipboardData });
    document.body.dispatchEvent(event);
  }, ` ${address}\n`);
  await expect.poll(async () => (await opens).url()).toBe(address);
  await expect(panel.locator(".notice")).toContainText("Opened in a tab");
  await expect(panel.locator(".card")).toHaveCount(0);
});
