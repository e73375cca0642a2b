/** In Firefox, too, each tab is read and kept by itself, and reading always ends. */
import { stories } from "./articles.ts";
import { expect, faults, faultyFolder, test } from "./launch.ts";
import { Firefox, openTab, policy } from "./marionette.ts";

const titles = stories.slice(0, 3).map((story) => story.title);

/** Ticks the tabs with these words in their names, and asks for the summary. */
const read = `for (const row of document.querySelectorAll(".tab")) {
  const box = row.querySelector("input");
  if (box.checked !== args.some((name) => row.textContent.includes(name))) box.click();
}
await new Promise((go) => setTimeout(go, 200));
document.querySelector(".tabs-go button").click();`;

/** As `openTab`, but what never ends is not waited for. */
const openLate = `gBrowser.selectedTab = gBrowser.addTab(args[0], { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
while (gBrowser.selectedBrowser.currentURI.spec !== args[0]) await new Promise((go) => setTimeout(go, 50));`;

test("a full store keeps what it can, and a background that is ended while it reads reads again", async ({ sites }) => {
  test.slow();
  const firefox = await Firefox.start(test.info().outputPath());
  try {
    await firefox.send("Addon:Install", { path: faultyFolder("firefox", faults.refusesLong), temporary: true });
    const panel = `moz-extension://${String(await firefox.run("chrome", `${policy} return host;`))}/panel.html`;
    const inPanel = async (script: string, ...args: unknown[]) => {
      await firefox.turnTo(panel);
      return firefox.run("content", script, ...args);
    };
    const texts = (selector: string) =>
      inPanel(`return [...document.querySelectorAll(args[0])].map((one) => one.textContent)`, selector) as Promise<string[]>;
    const button = () => texts(".tabs-go button");
    for (const address of [sites.long(4_000), ...sites.articles.slice(0, 3)]) await firefox.run("chrome", openTab, address);
    await firefox.run("chrome", openTab, panel);
    await expect.poll(async () => (await texts("html[data-ready='true'] .tab-title")).length).toBeGreaterThanOrEqual(4);

    await inPanel(read, "All minutes of the turnip council", titles[0], titles[1]);
    await expect.poll(() => texts(".card-title"), { timeout: 40_000 }).toEqual(titles.slice(0, 2));
    await expect.poll(() => texts(".failures li")).toEqual([expect.stringMatching(/All minutes.*the browser’s store is full/u)]);
    expect(await button()).toEqual(["Summarize 1 tab"]);

    await firefox.run("chrome", openLate, sites.late);
    await expect.poll(async () => (await texts(".tab-title")).length).toBeGreaterThanOrEqual(5);
    await inPanel(read, "A page about turnips that takes its time", titles[2]);
    await expect.poll(button).toEqual(["Reading the tabs…"]);
    await firefox.run("chrome", `${policy} await extension.terminateBackground({ ignoreDevToolsAttached: true });`);
    sites.release();
    await expect.poll(async () => (await texts(".card-title")).length, { timeout: 60_000 }).toBe(4);
    await expect.poll(button).toEqual(["Summarize 0 tabs"]);
  } finally {
    sites.release();
    await firefox.stop();
  }
});
