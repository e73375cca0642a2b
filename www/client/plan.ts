import type { Article } from "../wasm/conspectus.js";
import type { Step } from "./engine.ts";

/**
 * The steps that turn the articles that the engine holds into those that are wanted. An article is known by being the
 * same object, so that each is sent only when it is new or changed.
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
    if (from < 0 && goes(now[index])) step({ op: "replace", index, article });
    else {
      if (from >= 0) step({ op: "remove", index: from });
      step({ op: "insert", index, article });
    }
  }
  while (now.length > wanted.length) step({ op: "remove", index: now.length - 1 });
  return steps;
}

/** Does to a list what a step does to the articles of the engine: in place, as a list of thousands takes thousands of steps. */
export function follow(held: Article[], step: Step): void {
  if (step.op === "remove") held.splice(step.index, 1);
  else held.splice(step.index, step.op === "replace" ? 1 : 0, step.article);
}
