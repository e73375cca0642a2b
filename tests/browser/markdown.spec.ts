/** Markdown becomes its article, pasted or in a file, as the command line reads it: the texts are those of `tests/markdown.rs`. */
import { readFileSync } from "node:fs";
import { cards, choose, expect, pasteText, test } from "./page.ts";

const read = (name: string) => readFileSync(new URL(`../data/markdown/${name}`, import.meta.url), "utf8");
const lines = (text: string) => text.split("\n").map((line) => line.trimEnd()).filter((line) => line !== "");

for (const name of ["clipping", "page"]) {
  test(`the ${name} is taken without its marks`, async ({ desk }) => {
    await desk.locator("input[type=file]").setInputFiles({ name: `${name}.md`, mimeType: "text/markdown", buffer: Buffer.from(read(`${name}.md`)) });
    await expect(cards(desk)).toHaveCount(1);
    await pasteText(desk, read(`${name}.md`));
    await expect(cards(desk)).toHaveCount(2);
    for (const number of [0, 1]) {
      await choose(desk, number, "Edit");
      expect(lines(await desk.getByLabel("Text", { exact: true }).inputValue())).toEqual(lines(read(`${name}.txt`)));
      await desk.getByRole("button", { name: "Cancel" }).click();
    }
  });
}

test("what stands in front of a clipping goes to its card", async ({ desk }) => {
  await pasteText(desk, read("clipping.md"));
  await expect(cards(desk).locator(".card-title")).toHaveText("Lock at Vennmoor shut until April");
  await expect(cards(desk)).toContainText("Ines Calder, Rolf Tamm");
  await choose(desk, 0, "Edit");
  await expect(desk.getByLabel("Address", { exact: true })).toHaveValue("https://courier.example/lock");
  await expect(desk.getByLabel("Published", { exact: true })).toHaveValue("2026-02-11");
});
