import type { Article } from "../wasm/conspectus.js";
import type { Step } from "./engine.ts";

/**
 * The steps that turn the articles that the engine holds into those that are wanted. An article is known by being the
 * same object, so that each is sent only when it is new or changed. One that differs in the paragraphs that the reader put
 * back or took out alone is not read again.
 */
export function plan(held: readonly Article[], wanted: readonly Article[]): Step[] {
  const steps: Step[] = [];
  const now = [...held];
  const step = (next: Step) => {
    steps.push(next);
    follow(now, next);
  };
  const stays = new Set(wanted);
  const goes = (article: Article | undefined) => article !== undefined && !stays.has(article);
  for (const [index, article] of wanted.entries()) {
    while (goes(now[index]) && now.includes(article, index)) step({ op: "remove", index });
    if (now[index] === article) continue;
    const from = now.indexOf(article, index);
    const before = now[index];
    if (from < 0 && before && goes(before)) step({ op: differInMarks(before, article) ? "restore" : "replace", index, article });
    else {
      if (from >= 0) step({ op: "remove", index: from });
      step({ op: "insert", index, article });
    }
  }
  while (now.length > wanted.length) step({ op: "remove", index: now.length - 1 });
  return steps;
}

/** What the reader does with the paragraphs of an article. */
const MARKS = ["restored", "removed"];

/** True if two articles are the same but for what the reader put back and took out. */
function differInMarks(one: Article, other: Article): boolean {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Article>;
  return [...fields].every((field) => MARKS.includes(field) || same(one[field], other[field]));
}

const same = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other) ? one.length === other.length && one.every((value, n) => value === other[n]) : one === other;

/** A step as it is sent: without the text where the engine has that. */
export function sent(step: Step): Step {
  if (step.op !== "restore") return step;
  const { restored = [], removed = [] } = step.article;
  return { ...step, article: { restored, removed } };
}

/** Does to a list what a step does to the articles of the engine: in place, as a list of thousands takes thousands of steps. */
export function follow(held: Article[], step: Step): void {
  if (step.op === "remove") held.splice(step.index, 1);
  else held.splice(step.index, step.op === "insert" ? 0 : 1, step.article);
}
