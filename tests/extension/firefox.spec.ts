/**
 * The extension in Firefox. The sidebar opens by the extension's button; what is in it is driven in a tab. Restarting can't be
 * tried, for an extension that is not signed is gone then.
 */
import { resolve } from "node:path";
import { stories } from "./articles.ts";
import { expect, test } from "./launch.ts";
import { Firefox, openTab, policy } from "./marionette.ts";

/** What the reader does by the button of the extension. */
const pressButton = `${policy}
const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`;

/** The answer to the browser's own question; it takes no answer in its first moments, lest it be given by mistake. */
const answer = (button: "button" | "secondaryButton") => `const shown = () => document.querySelector("#addon-webext-permissions-notification");
while (!shown()) await new Promise((go) => setTimeout(go, 50));
await new Promise((go) => setTimeout(go, Services.prefs.getIntPref("security.notification_enable_delay") + 100));
shown().${button}.click();`;

test("sidebar, permission, tabs, summary, lit sentence, and a background that was ended", async ({ sites }) => {
  test.slow();
  const firefox = await Firefox.start(test.info().outputPath());
  try {
    await firefox.send("Addon:Install", { path: resolve("dist/extension/conspectus-firefox.zip"), temporary: true });
    const panel = `moz-extension://${String(await firefox.run("chrome", `${policy} return host;`))}/panel.html`;
    const inPanel = async (script: string, ...args: unknown[]) => {
      await firefox.turnTo(panel);
      return firefox.run("content", script, ...args);
    };
    const texts = (selector: string) =>
      inPanel(`return [...document.querySelectorAll(args[0])].map((one) => one.textContent)`, selector) as Promise<string[]>;
    const [first = "", ...rest] = sites.articles;
    const titles = stories.map((story) => story.title);

    // Without permission for all tabs, the button gives the one in front.
    await firefox.run("chrome", openTab, sites.empty);
    await firefox.run("chrome", openTab, first);
    await firefox.run("chrome", pressButton);
    const sidebar = `return document.getElementById("sidebar")?.contentDocument?.getElementById("webext-panels-browser")?.currentURI.spec ?? ""`;
    await expect.poll(() => firefox.run("chrome", sidebar)).toBe(panel);
    await firefox.run("chrome", openTab, panel);
    await expect.poll(() => texts("html[data-ready='true'] .tab-title")).toEqual([`${titles[0] ?? ""} | The Orrin Herald`]);
    await expect.poll(() => texts(".permission")).toEqual([expect.stringContaining("needs your permission")]);

    // Asked for the names of tabs and refused, it stays with that one; allowed, all of them are there.
    await firefox.press(".permission button");
    await firefox.run("chrome", answer("secondaryButton"));
    await expect.poll(() => texts(".permission [role=status]")).toEqual([expect.stringContaining("it stays with the page in front of you")]);
    expect(await texts(".tab-title")).toHaveLength(1);
    await firefox.press(".permission button");
    await firefox.run("chrome", answer("button"));
    for (const address of [...rest, sites.locked, sites.pdf]) await firefox.run("chrome", openTab, address);
    await expect.poll(async () => (await texts(".tab-title")).length).toBeGreaterThanOrEqual(7);
    await inPanel(`for (const box of document.querySelectorAll(".tab input")) if (!box.checked) box.click();`);
    // Their sites are asked for when they are to be read, and no others.
    await expect.poll(() => texts(".tabs-go .hint")).toEqual([expect.stringContaining("The browser will ask for 5 sites.")]);
    await firefox.run("chrome", `gBrowser.selectedTab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec === args[0])`, panel);
    await firefox.turnTo(panel);
    await firefox.press(".tabs-go button");
    await firefox.run("chrome", answer("button"));
    const granted = `${policy} return [...extension.allowedOrigins.patterns].map((one) => one.pattern).filter((one) => one.startsWith("http")).sort();`;
    await expect.poll(() => firefox.run("chrome", granted)).toEqual(sites.articles.map((one) => `http://${new URL(one).hostname}/*`).sort());
    await expect.poll(() => texts(".card-title"), { timeout: 20_000 }).toEqual(titles);
    await expect.poll(async () => (await texts(".failures li")).join()).toContain("There is no article on it.");
    expect((await texts(".failures li")).join()).toContain("for subscribers only");
    await expect.poll(async () => (await texts(".prose .sentence-text")).length).toBeGreaterThan(3);

    // A citation brings its tab to the front, with the sentence lit. Ended, the background starts again for it.
    const sentences = await texts(".prose .sentence-text");
    for (const [n, text] of sentences.entries()) {
      if (n === 1) await firefox.run("chrome", `${policy} await extension.terminateBackground();`);
      await inPanel(`document.querySelectorAll(".prose .cite")[args[0]].click()`, n);
      const address = sites.articles[stories.findIndex((story) => story.paragraphs.some((one) => one.includes(text)))] ?? "";
      await expect.poll(() => firefox.run("chrome", `return gBrowser.selectedBrowser.currentURI.spec`)).toBe(address);
      await firefox.turnTo(address);
      const lit = `const shown = [window, ...Array.from(frames)].map((one) => one.CSS.highlights.get("conspectus"));
return shown.flatMap((one) => one ? [...one].map(String) : []).join().replaceAll(/\\s+/g, " ")`;
      await expect.poll(() => firefox.run("content", lit)).toBe(text);
    }
  } finally {
    await firefox.stop();
  }
});
