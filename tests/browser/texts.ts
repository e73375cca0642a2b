import { readFileSync } from "node:fs";

/** The five articles of the example. */
export const example = [1, 2, 3, 4, 5].map((n) =>
  readFileSync(new URL(`../data/example/${n}.txt`, import.meta.url), "utf8"),
);

const subjects = ["bridge", "tunnel", "orchard", "harbour", "railway", "library"];

/** An invented article of about `words` words. */
export function invented(seed: number, words = 90): string {
  const subject = subjects[seed % subjects.length] ?? "bridge";
  const lines: string[] = [];
  for (let n = 0; n * 15 < words; n++) {
    lines.push(`The mayor of Tarnley said on Friday that repair number ${n + seed} of the old ${subject} went well.`);
  }
  return `News of the ${subject} in the town of Tarnley\n\n${lines.join(" ")}`;
}
