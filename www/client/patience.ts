/** How long an article may take, and which one it was that could not be taken. */
import type { Article } from "../wasm/conspectus.js";
import type { Answer, Step } from "./engine.ts";
import { Fault } from "./fault.ts";

const MB = 1_000_000;

const articlesOf = (steps: readonly Step[]): Article[] => steps.flatMap((step) => ("article" in step ? [step.article] : []));

/** An answer, or a fault of the kind `slow` if there is none after so many seconds for each article, and for each megabyte beyond. */
export async function inTime<T>(answer: Promise<Answer<T>>, steps: readonly Step[], patience: number | undefined): Promise<Answer<T>> {
  if (patience === undefined) return answer;
  let left = patience * articlesOf(steps).reduce((sum, { text }) => sum + Math.max(1, (text ?? "").length / MB), 1);
  let timer: ReturnType<typeof setInterval> | undefined;
  const late = new Promise<Answer<T>>((done) => {
    // Second by second: the time in which the machine slept does not count.
    timer = setInterval(() => {
      left -= 1;
      const message = "It takes too long to read.";
      if (left <= 0) done({ ok: false, fault: { kind: "slow", message, fatal: true } });
    }, 1000);
  });
  return Promise.race([answer, late]).finally(() => clearInterval(timer));
}

/**
 * The same fault with the place of the article in the list, where it is certain: one that is not fatal is about the first of the
 * steps, and one that took too long is about it if it was the only one. Then there is no use in trying again.
 */
export function namingArticle({ kind, message, fatal }: Fault, steps: readonly Step[], articles: readonly Article[]): Fault {
  const [first] = steps;
  const sure = !fatal || (kind === "slow" && steps.length === 1);
  const article = sure && first && "article" in first ? articles.indexOf(first.article) : -1;
  return new Fault(article < 0 ? { kind, message, fatal } : { kind, message, fatal: false, article });
}
