/** The steps from the articles that the engine holds to those that are wanted. */
import { expect, test } from "@playwright/test";
import type { Step } from "../../www/client/engine.ts";
import { follow, plan, sent } from "../../www/client/plan.ts";
import type { Article } from "../../www/wasm/conspectus.js";

test.beforeEach(({ browserName }) => test.skip(browserName !== "chromium", "This is the same in every browser."));

const [a, b, c]: [Article, Article, Article] = [
  { text: "The kiln of Oldcastle cracked.", title: "Kiln cracks", restored: [], removed: [2], outside: [0] },
  { text: "A potter found the crack on Monday." },
  { text: "The kiln is 90 years old." },
];
const restored = { ...a, restored: [1], removed: [], outside: [0] };

const cases: [string, Article[], Article[], Step[]][] = [
  ["the same", [a, b], [a, b], []],
  ["a paragraph is put back", [a, b], [restored, b], [{ op: "restore", index: 0, article: restored }]],
  ["the first one is taken out", [b], [{ ...b, removed: [0] }], [{ op: "restore", index: 0, article: { ...b, removed: [0] } }]],
  ["another title as well", [a], [{ ...restored, title: "Kiln" }], [{ op: "replace", index: 0, article: { ...restored, title: "Kiln" } }]],
  ["other lines around it", [a], [{ ...a, outside: [] }], [{ op: "replace", index: 0, article: { ...a, outside: [] } }]],
  ["another text", [a, b], [a, c], [{ op: "replace", index: 1, article: c }]],
  ["an article beside the former one", [a], [a, restored], [{ op: "insert", index: 1, article: restored }]],
  ["moved to the front", [a, b], [b, a], [{ op: "remove", index: 1 }, { op: "insert", index: 0, article: b }]],
  ["all gone", [a, b], [], [{ op: "remove", index: 1 }, { op: "remove", index: 0 }]],
];
for (const [what, held, wanted, steps] of cases) {
  test(what, () => {
    expect(plan(held, wanted)).toEqual(steps);
  });
}

test("whatever changes, the steps lead to what is wanted", () => {
  let seed = 11;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 300; round++) {
    const held = Array.from({ length: random(6) }, (_, n): Article => ({ text: `${n}`, restored: [random(3)] }));
    const wanted = held.filter(() => random(4) > 0).map((article) => (random(3) > 0 ? article : { ...article, restored: [random(3)] }));
    for (let n = random(3); n > 0; n--) wanted.splice(random(wanted.length + 1), 0, { text: `new ${n}` });
    const [moved] = random(2) > 0 ? wanted.splice(random(wanted.length), 1) : [];
    if (moved) wanted.splice(random(wanted.length + 1), 0, moved);
    const now = [...held];
    for (const step of plan(held, wanted)) {
      // Only what was read already is put back into.
      if (step.op === "restore") expect(now[step.index]?.text).toBe(step.article.text);
      follow(now, step);
    }
    expect(now.length).toBe(wanted.length);
    expect(now.every((article, n) => article === wanted[n])).toBe(true);
  }
});

test("the text of an article that is held is not sent again", () => {
  expect(sent({ op: "restore", index: 3, article: restored })).toEqual({ op: "restore", index: 3, article: { restored: [1], removed: [] } });
  expect(sent({ op: "replace", index: 3, article: restored })).toEqual({ op: "replace", index: 3, article: restored });
});
