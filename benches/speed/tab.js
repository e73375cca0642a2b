// Summarizes many articles in the built page, as a reader would: tab.js FILE, where FILE holds a JSON array with one cluster.
// The articles come as one file with bars between them. Prints a line of JSON.
import { readFileSync, writeFileSync } from "node:fs";
import { withChromium } from "./chromium.js";

const [file] = process.argv.slice(2);
const [texts] = JSON.parse(readFileSync(file, "utf8"));
const joined = file.replace(/\.json$/u, ".txt");
writeFileSync(joined, texts.join("\n|||||\n"));
const page = new URL("../../dist/page", import.meta.url).pathname;

/** The most memory that a tab's process has had, in bytes, as Linux counts it: the page, its worker, the WebAssembly. */
async function peak(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const tabs = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => readFileSync(`/proc/${id}/status`, "utf8"));
  return Math.max(...tabs.map((status) => 1024 * Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0)));
}

/** In the page, before anything else: notes how long it is busy with one thing. */
function note() {
  globalThis.tasks = [];
  new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
}

/** In the page: follows what is shown until there is a summary of all articles. */
async function watch(articles) {
  const [start, stages] = [performance.now(), []];
  const said = () => document.querySelector(".working")?.textContent.replace(/[\d,.]+ .*$/u, "").trim();
  // Cards are drawn in portions, and a button says how many more there are.
  const cards = () => document.querySelectorAll(".card").length;
  const more = () => Number(document.querySelector(".cards .more")?.textContent.replaceAll(/\D/gu, "") ?? 0);
  const done = () => cards() + more() === articles && said() === undefined && document.querySelector(".sentence-text") !== null;
  while (!done()) {
    await new Promise((next) => setTimeout(next, 50));
    const stage = said();
    if (stage && stage !== stages.at(-1)?.stage) stages.push({ stage, at: performance.now() - start });
  }
  const [whole, nodes] = [performance.now() - start, document.querySelectorAll("*").length];
  await new Promise((next) => setTimeout(next, 1000));
  const busy = globalThis.tasks.map(({ startTime, duration }) => ({ at: startTime - start, took: duration })).sort((a, b) => b.took - a.took);
  return { whole, cards: cards(), nodes, stages, gap: busy[0]?.took ?? 0, busy: busy.slice(0, 5) };
}

const row = { where: "tab", what: String(texts.length) };
await withChromium(
  (path) => page + path,
  async (browser, address) => {
    const tab = await browser.newPage();
    try {
      await tab.addInitScript(note);
      await tab.goto(address);
      await tab.locator("html[data-ready='true']").waitFor();
      await tab.locator("input[type=file]").first().setInputFiles(joined);
      const limit = new Promise((_, fail) => setTimeout(() => fail(new Error("no summary after five minutes")), 300_000).unref());
      Object.assign(row, await Promise.race([tab.evaluate(watch, texts.length), limit]), { peak: await peak(browser) });
    } catch (error) {
      const shown = await tab.locator(".working").textContent({ timeout: 5000 }).catch(() => "nothing is shown");
      row.failed = `${String(error.message).split("\n")[0]}: ${shown}`;
    }
  },
);
console.log(JSON.stringify(row));
