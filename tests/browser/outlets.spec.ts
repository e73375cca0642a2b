/** The outlet of an article, as far as its text says it: a wrong one would make one source of two. */
import type { Page } from "@playwright/test";
import { cards, choose, expect, paste, pasteText, test } from "./page.ts";
import { example, invented } from "./texts.ts";

const [headline = "", body = ""] = invented(1).split("\n\n");
const [ferry = "", others = ""] = [example[1], example[2]?.replace(/^By [^]*?Review/mu, "")];
const times = "The Harbour Times";
const address = "https://harbour-times.example/2026/03/bridge-repaired";

/** Pastes texts one after the other, each with a sentence that no other has, and waits for their cards. */
async function pasteEach(page: Page, texts: readonly string[]): Promise<void> {
  for (const [n, text] of texts.entries()) {
    await pasteText(page, text.replace(body, `${body} Visitor number ${n + 1} came from Harl.`));
    await expect(cards(page)).toHaveCount(n + 1);
  }
}

const article = `${headline}\n\n${body}`;

const said: Record<string, [text: string, outlet: string][]> = {
  "an address": [
    [`${address}\n\n${article}`, "harbour-times.example"],
    [`${article}\n\nSource: ${address}`, "harbour-times.example"],
    [`${article}\r\n\r\nQuelle: www.vennmoor.example/lokales/bruecke-fertig\r\n`, "vennmoor.example"],
    [`${headline}\n<${address}>\n\n${body}`, "harbour-times.example"],
    [`${article}\n\nالمصدر: ${address}`, "harbour-times.example"],
    [`${article}\n\n来源：${address}`, "harbour-times.example"],
  ],
  "a line of rights": [
    [`${article}\n\n© 2026 ${times}. All rights reserved.`, times],
    [`${article}\n\nCopyright © 2019-2026, ${times} | Terms of Service`, times],
    [`${article}\n\n© Vennmoorer Zeitung GmbH 2026`, "Vennmoorer Zeitung"],
    [`${article}\n\nharl.example © 2026. Alle Rechte vorbehalten.`, "harl.example"],
    [`${article}\n\n© 2026 Tarnley Lantern\nWrite to us: desk@tarnley-lantern.example`, "Tarnley Lantern"],
    [`${article}\n\n© 2026 Вестник Острова. Все права защищены.`, "Вестник Острова"],
    [`${article}\n\n© 2026 海港新闻 版权所有`, "海港新闻"],
  ],
  "the title of its page": [
    [`${headline} | ${times}\n\n${article}`, times],
    [`${headline} - ${times}\n${article}`, times],
    [`${headline} – Lantern\n\n${article}\n\n© 2026 Lantern`, "Lantern"],
    [`${headline} | Town | ${times}\n\n${body} The mayor told ${times} so.`, times],
  ],
  "a byline": [
    [`${headline}\nBy Jane Roe, ${times}\n\n${body}`, times],
    [`${headline}\nJane Roe\nStaff writer, ${times}\n\n${body}`, times],
    [`${headline}\nJane Roe | ${times}\n\n${body} "It holds," she told ${times}.`, times],
    [`${headline}\nVon Anna Weber, Vennmoorer Zeitung\n\n${body}`, "Vennmoorer Zeitung"],
    [`${headline}\nPar Luc Morel, Le Courrier d’Ostrand\n\n${body}`, "Le Courrier d’Ostrand"],
    [`${headline}\nPor Ana Gil, Diario de Harl\n\n${body}`, "Diario de Harl"],
    [`${headline}\nDi Rosa Neri, Corriere di Ostrand\n\n${body}`, "Corriere di Ostrand"],
    [`${headline}\nАвтор: Анна Белова, Вестник Острова\n\n${body}`, "Вестник Острова"],
    [`${headline}\nبقلم: سامي حداد، صحيفة الميناء\n\n${body}`, "صحيفة الميناء"],
    [`${headline}\nמאת: דנה לוי, עיתון הנמל\n\n${body}`, "עיתון הנמל"],
    [`${headline}\nलेखक: रवि शर्मा, दैनिक बंदरगाह\n\n${body}`, "दैनिक बंदरगाह"],
    [`${headline}\n作者：王明，海港新闻\n\n${body}`, "海港新闻"],
  ],
  "a line with a day": [
    [`${times}, 3 March 2026\n\n${article}`, times],
    [`${headline}\nVennmoorer Zeitung, 3. März 2026\n\n${body}`, "Vennmoorer Zeitung"],
  ],
};
for (const [name, texts] of Object.entries(said)) {
  test(`${name} says which outlet it is, and nothing asks for it`, async ({ desk }) => {
    await pasteEach(desk, texts.map(([text]) => text));
    await expect(cards(desk).locator(".card-source")).toHaveText(texts.map(([, outlet]) => outlet));
    await expect(desk.getByRole("button", { name: "Which outlet?" })).toHaveCount(0);
  });
}

const silent: Record<string, string[]> = {
  "the rights of a picture, an agency or an owner": [
    `${article}\n\nPhoto © Ned Corrigan`,
    `${article}\n\n© Reuters`,
    `${article}\n\n© 2026 Reuters. All rights reserved.`,
    `${article}\n\nCopyright 2026 The Associated Press. All rights reserved.`,
    `${article}\n\n© 2026 Harbour News Media Group Inc.`,
    `${article}\n\n© 2026 Corrigan`,
    `${article}\n\nAll rights reserved.`,
    `${article}\n\n© 2026 ${times}\n© 2026 Harl Daily`,
    `© 2026 ${times}\n\n${article}\n${"\nThe bridge is old.".repeat(60)}`,
  ],
  "an agency": [
    `${headline}\n\nTARNLEY (Reuters) — ${body}`,
    `${headline}\n\nTARNLEY, March 3 (AP) - ${body}`,
    `${headline}\nBy Jane Roe, Associated Press\n\n${body}`,
    `${headline}\nVon Anna Weber, dpa\n\n${body}`,
    `${headline} - Reuters\n\n${article}`,
  ],
  "a headline with a dash or bars": [
    `Storm - what we know\n\n${body}`,
    `Storm Over Tarnley - Your Daily News\n\n${body}`,
    `Storm Over Tarnley - Daily Mirror\n\n${body} The Daily Mirror said so first.`,
    `Storm Over Tarnley - Police\n\n${body} Police told www.police.example so.`,
    `News | Sport | Harbour\n\n${article}`,
    `${headline} | Politics\n\n${article}\n\nPolitics\nSport`,
    `${headline} | World News\n\n${article}`,
  ],
  "somebody, a place or a room of the paper": [
    `${headline}\nBy Jane Roe, News Editor\n\n${body}`,
    `${headline}\nBy Jane Roe, Tarnley\n\n${body}`,
    `${headline}\nBy Jane Roe, John Doe\n\n${body}`,
    `Tarnley, 3 March 2026\n\n${article}`,
    `Jane Roe | 3 March 2026\n\n${article}`,
    `World News, 3 March 2026\n\n${article}`,
    `${headline}\nUpdated, 3 March 2026\n\n${body}`,
  ],
  "an address of something else": [
    `${article}\n\nRead or share this story: https://hbr.example/2a`,
    `${article}\n\nhttps://hbr.example/2a`,
    `${article}\n\n${address}\n${address}-again`,
    `${article}\n\n${address}.jpg`,
    `https://www.youtube.com/watch/of-the-old-bridge\n\n${article}`,
    `${article}\n\nThe study: https://university.example/studies/bridges`,
    `${headline}\n\n${body}\n\n${address}\n\n${body}`,
  ],
};
for (const [name, texts] of Object.entries(silent)) {
  test(`${name} is not taken for an outlet`, async ({ desk }) => {
    // The last one is looked at when all others have been.
    await pasteEach(desk, [...texts, `${article}\n\n© 2026 ${times}`]);
    await expect(cards(desk).locator(".card-source")).toHaveText([times]);
    await expect(desk.getByRole("button", { name: "Which outlet?" })).toHaveCount(texts.length);
  });
}

test("two pastes of one outlet are one source, as by their addresses", async ({ desk }) => {
  await pasteText(desk, `${ferry}\n\n© 2026 ${times}. All rights reserved.`);
  await pasteText(desk, others.replace("\n", `\nBy Tamsin Vale, ${times}\n`));
  await pasteText(desk, invented(3));
  await expect(cards(desk)).toHaveCount(3);
  await expect(cards(desk).nth(0)).toContainText("Same source as B");
  await expect(cards(desk).nth(1)).toContainText("Same source as A");
  await expect(cards(desk).nth(2)).not.toContainText("Same source");
});

test("what was guessed is corrected and taken away like what was written, and goes with its paste", async ({ desk }) => {
  const outlet = desk.getByLabel("Outlet", { exact: true });
  await pasteText(desk, `${article}\n\n© 2026 ${times}`);
  await choose(desk, 0, "Edit");
  await expect(outlet).toHaveValue(times);
  await outlet.fill("");
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await expect(cards(desk).getByRole("button", { name: "Which outlet?" })).toBeVisible();
  await desk.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(cards(desk).locator(".card-source")).toHaveText(times);
  await desk.locator(".steps").getByRole("button", { name: "Undo" }).click();
  await expect(cards(desk)).toHaveCount(0);
});

test("what a part of a page and a text file say of their outlet counts too", async ({ desk }) => {
  await paste(desk, { "text/html": `<h1>${headline}</h1><p>${body}</p><p>© 2026 ${times}</p>`, "text/plain": "ignored" });
  await expect(cards(desk).locator(".card-source")).toHaveText([times]);
  await desk.getByRole("button", { name: "article", exact: true }).click();
  const text = `${invented(2)}\n\nSource: ${address}\n`;
  await desk.locator("input[type=file]").setInputFiles([{ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(text) }]);
  await expect(cards(desk).locator(".card-source")).toHaveText([times, "harbour-times.example"]);
});

test("of several articles in one paste each has its own outlet, and all together have none", async ({ desk }) => {
  const outlets = [times, "Harl Daily"];
  await pasteText(desk, outlets.map((outlet, n) => `${invented(n)}\n\n© 2026 ${outlet}`).join("\n---\n"));
  await expect(cards(desk)).toHaveCount(1);
  await expect(cards(desk).getByRole("button", { name: "Which outlet?" })).toBeVisible();
  await desk.getByRole("button", { name: "Split into 2" }).click();
  await expect(cards(desk).locator(".card-source")).toHaveText(outlets);
});
