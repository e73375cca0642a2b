/** Drops hundreds of files at once and prints when their summary is there, and what keeps the page busy: see `npm run trace`. */
import { cards, expect, test } from "./page.ts";
import { filesOf, many } from "./many.ts";

interface Task {
  start: number;
  length: number;
}

for (const count of [291, 600]) {
  test(`${count} files dropped at once`, async ({ desk }) => {
    test.setTimeout(180_000);
    await desk.evaluate(() => {
      const tasks: Task[] = [];
      const seen = { tasks, first: 0, last: 0, start: 0 };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, length: duration });
      }).observe({ type: "longtask" });
      new MutationObserver(() => {
        const text = document.querySelector(".sentence-text")?.textContent ?? "";
        if (text === "" || text === document.documentElement.dataset["shown"]) return;
        document.documentElement.dataset["shown"] = text;
        seen.last = performance.now();
        seen.first ||= seen.last;
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
      document.querySelector("input[type=file]")?.addEventListener("change", () => (seen.start = performance.now()), true);
    });
    await desk.locator("input[type=file]").setInputFiles(filesOf(many(count, 8, Math.round(count / 20))));
    await expect(cards(desk)).toHaveCount(Math.min(count, 205), { timeout: 120_000 });
    await expect(desk.locator(".card-facts", { hasText: "Getting ready" })).toHaveCount(0, { timeout: 120_000 });
    await desk.waitForTimeout(1500);
    const { tasks, first, last, start } = await desk.evaluate(() => (globalThis as unknown as { seen: { tasks: Task[]; first: number; last: number; start: number } }).seen);
    const seconds = (time: number) => ((time - start) / 1000).toFixed(1);
    const longest = tasks.filter((task) => task.start > start).toSorted((a, b) => b.length - a.length);
    console.log(`${count} files: first summary after ${seconds(first)} s, last after ${seconds(last)} s`);
    console.log(`  longest tasks: ${longest.slice(0, 8).map((task) => `${Math.round(task.length)} ms at ${seconds(task.start)} s`).join(", ")}`);
  });
}
