/** The headline of the summary: what others tell differently in it. */
import AxeBuilder from "@axe-core/playwright";
import { expect, open, pasteText, test } from "./page.ts";

/** Articles about a bridge that fell: the first has this headline and tells of 12 injured, the others have none. */
const bridge = (headline: string) => [
  `${headline}\n\nThe old bridge at Harsk collapsed on Monday evening, and 12 people were injured. The mayor of Harsk, Ida Brandt, said that the bridge had been inspected in spring.`,
  "The old bridge at Harsk collapsed into the Orla on Monday evening. In all, 15 people were injured, the police said. Mayor Ida Brandt spoke of an inspection in spring.",
  "The old bridge at Harsk collapsed on Monday evening. The hospital said that 12 people were injured. Mayor Ida Brandt thanked the helpers.",
];

test("a value of the headline that others tell differently is underlined, says by whom, and leads to their passages", async ({ page }) => {
  await open(page);
  const headline = "Bridge at Harsk collapses, 12 injured";
  for (const text of bridge(headline)) await pasteText(page, text);
  const title = page.locator("h1");
  await expect(title).toHaveText(headline);
  const value = title.locator(".disputed");
  await expect(value).toHaveText("12");
  await expect(value).toHaveAccessibleName("12 (A, C). Told differently elsewhere: B: 15");
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await value.hover();
  const rivals = page.locator(".rivals .rival");
  await expect(rivals).toHaveText([/^AC\s*12$/u, /^B\s*15$/u]);
  await page.locator(".prose").hover();
  await expect(rivals).toHaveCount(0);
  const told = page.locator(".voice-differs", { hasText: "15 people were injured" }).first();
  await value.click();
  await expect(told).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(told).toHaveCount(0);
  await value.press("Enter");
  await expect(told).toBeVisible();
});

for (const headline of ["Bridge at Harsk collapses, 12-year-old injured", "Bridge at Harsk for 12 cars falls, 12 injured", "Bridge at Harsk of $12 million collapses", "Bridge at Harsk, built in 1912, collapses"]) {
  test(`a figure of the headline that may count something else is not underlined: ${headline}`, async ({ page }) => {
    await open(page);
    for (const text of bridge(headline)) await pasteText(page, text);
    await expect(page.locator("h1")).toHaveText(headline);
    await expect(page.locator(".sentence .disputed").first()).toBeVisible();
    await expect(page.locator("h1 .disputed")).toHaveCount(0);
  });
}
