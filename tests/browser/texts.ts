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

/** What the planted faults of the answer say, and what the articles say instead. */
export const faults = {
  figure: { said: "5:20 a.m.", told: "4:20 a.m." },
  name: { said: "Halloran" },
  quotation: { said: "half", told: "full" },
  nowhere: "A petition for a bridge in place of the ferry has gathered nine thousand signatures.",
} as const;

/** What of the answer stands in the articles. */
export const heldBack = ["Seventeen people were injured", "no fuel leaked"] as const;

/** Words that only lead to something. */
export const lead = "More follows:";

/** An invented assistant's answer about the example, in Markdown and with citations, with four faults planted in it. */
export const answer = `## What happened

The Halcyon Star hit Gannet Shoal off Port Ellery on Monday with 412 people on board [1]. Seventeen people were injured, most of them thrown against seats and railings when the vessel stopped [2]. The ferry was refloated at high tide at ${faults.figure.said} on Tuesday with the help of two tugs and taken under tow to a repair dock.

- **No one was killed** and no fuel leaked from the ship's tanks, according to the harbor master, J. R. Pell.
- Cmdr. Ruth ${faults.name.said} of the coast guard directed the rescue from the end of the north pier.
- "We had calm water, a ${faults.quotation.said} moon and a great deal of luck," said Cmdr. Ruth Adebayo of the coast guard.

${faults.nowhere}

${lead}
`;
