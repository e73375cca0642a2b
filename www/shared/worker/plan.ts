import type { Article } from "../core/types";
import type { Step } from "./engine";

/** An article with a name that stays and a revision that changes with its content. */
export interface Keyed {
  id: string;
  revision: number;
  article: Article;
}

/** What the engine holds at one place. */
export interface Held {
  id: string;
  revision: number;
}

/** The steps that turn what the engine holds into what is wanted, each article sent only when it is new or changed. */
export function plan(held: readonly Held[], wanted: readonly Keyed[]): Step[] {
  const steps: Step[] = [];
  const now = [...held];
  const ids = new Set(wanted.map((item) => item.id));
  for (let index = now.length - 1; index >= 0; index--) {
    const item = now[index];
    if (item && ids.has(item.id)) continue;
    steps.push({ op: "remove", index });
    now.splice(index, 1);
  }
  wanted.forEach(({ id, revision, article }, index) => {
    if (now[index]?.id === id) {
      if (now[index].revision !== revision) steps.push({ op: "replace", index, article });
      return;
    }
    const from = now.findIndex((item) => item.id === id);
    if (from >= 0) {
      steps.push({ op: "remove", index: from });
      now.splice(from, 1);
    }
    steps.push({ op: "insert", index, article });
    now.splice(index, 0, { id, revision });
  });
  return steps;
}

/** What the engine holds after a step. */
export function after(held: readonly Held[], step: Step, wanted: readonly Keyed[]): Held[] {
  const now = [...held];
  if (step.op === "remove") {
    now.splice(step.index, 1);
    return now;
  }
  const source = wanted.find((item) => item.article === step.article);
  const entry = { id: source?.id ?? "", revision: source?.revision ?? -1 };
  now.splice(step.index, step.op === "replace" ? 1 : 0, entry);
  return now;
}
