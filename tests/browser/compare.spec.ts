/** What the comparing stage finds is shown when it is there. */
import { expect, open, test, tryIt } from "./page.ts";
import { example } from "./texts.ts";

test.use({ serviceWorkers: "block" });

const passage = (article: number, text: string) => {
  const start = (example[article] ?? "").indexOf(text);
  return { article, text, start, end: start + text.length };
};

const found = {
  disagreements: [
    {
      sides: [
        { value: "Seventeen", passages: [passage(0, "Seventeen people were injured, most of them thrown against seats and railings when the vessel stopped.")] },
        { value: "Fourteen", passages: [passage(1, "Fourteen people were injured")] },
      ],
    },
  ],
  only: [{ article: 2, passages: [passage(2, "Corrigan made four trips and took off 71 passengers, among them a Labrador and a cello.")] }],
  missing: [{ article: 3, passages: [passage(2, "Brannock Line has stopped all its crossings until Friday")] }],
  quotations: [{ longest: passage(0, "We had calm water, a full moon and a great deal of luck"), others: [passage(2, "a great deal of luck")] }],
  curve: [0, 50, 100, 200, 400].map((words) => ({ words, coverage: 1 - Math.exp(-words / 150) })),
};

test("differences, what one alone says or leaves out, quotations and the curve", async ({ page }) => {
  await page.route("**/assets/thread-*.js", async (route) => {
    const response = await route.fetch();
    const prelude = `const post = self.postMessage.bind(self);
self.postMessage = (message, ...rest) => {
  const summary = message?.value?.value;
  if (summary?.sentences) Object.assign(summary, ${JSON.stringify(found)});
  post(message, ...rest);
};`;
    await route.fulfill({ response, body: `${prelude}\n${await response.text()}` });
  });
  await open(page);
  await tryIt(page);
  const part = (name: string) => page.getByRole("region", { name });
  await expect(part("Where they differ").locator(".side-value")).toHaveText(["Seventeen", "Fourteen"]);
  await part("What only one says").locator("summary").click();
  await expect(part("What only one says")).toContainText("a Labrador and a cello");
  await part("What one leaves out").locator("summary").click();
  await expect(part("What one leaves out")).toContainText("crossings until Friday");
  await expect(part("Quotations, cut differently").locator(".passage")).toHaveCount(2);
  await expect(page.getByRole("img", { name: /^How much 400 words and fewer can cover/u })).toBeVisible();
  await part("Where they differ").getByRole("button").last().click();
  await expect(page.locator("mark.lit")).toHaveText("Fourteen people were injured");
});
