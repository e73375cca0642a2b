/** Several articles in one paste or in one file: found by what stands between them, and offered with a preview of their titles. */
import type { Page } from "@playwright/test";
import { odtOf, rtfOf } from "./archives.ts";
import { docxOf, webPage, type Written } from "./documents.ts";
import { cards, choose, expect, hasFocus, paste, pasteText, test } from "./page.ts";
import { example, invented } from "./texts.ts";

const three = [1, 2, 3].map((n) => invented(n));
const titles = three.map((article) => article.split("\n")[0] ?? "");
const bodies = three.map((article) => article.split("\n\n")[1] ?? "");
const outlets = ["Radio Vennmoor", "The Ostrand Courier", "Harl Daily"];
const days = ["3 March 2026", "4 March 2026", "5 March 2026"];

const offer = (page: Page, n: number) => page.getByRole("heading", { name: `This looks like ${n} articles.` });

const add = (page: Page, name: string, buffer: Buffer) => page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer });

/** What is taken is one article: nothing is offered before the next paste, whose seven are offered. What finds them is there by then. */
async function isOne(page: Page, take: () => Promise<void>): Promise<void> {
  await pasteText(page, three.slice(1).join("\n---\n"));
  await expect(offer(page, 2)).toBeVisible();
  await page.getByRole("button", { name: "Keep as one" }).click();
  await page.getByRole("button", { name: "article", exact: true }).click();
  const offers = await page.evaluateHandle(() => {
    const said = new Set<string>();
    const look = () => said.add(document.querySelector("#offer-title")?.textContent ?? "");
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    return said;
  });
  await take();
  await expect(cards(page)).toHaveCount(2);
  await pasteText(page, [1, 2, 3, 4, 5, 6, 7].map((n) => invented(n)).join("\n---\n"));
  await expect(offer(page, 7)).toBeVisible();
  expect(await offers.evaluate((said) => [...said])).toEqual(["", "This looks like 7 articles."]);
}

const ways: [string, (article: string, n: number) => string][] = [
  ["dashes", (article, n) => (n > 0 ? `---\n${article}` : article)],
  ["stars", (article, n) => (n > 0 ? `* * *\n${article}` : article)],
  ["empty lines", (article, n) => (n > 0 ? `\n\n\n${article}` : article)],
  ["addresses above", (article, n) => `https://news${n}.example/story/${n}\n${article}`],
  ["addresses below", (article, n) => `${article}\n\nSource: https://news${n}.example/story/${n}`],
  ["numbers", (article, n) => `Article ${n + 1}\n\n${article}`],
  ["numbered sources", (article, n) => `${n + 1}. Quelle ${n + 1}: ${outlets[n] ?? ""}\n${article}`],
  ["outlets and days", (article, n) => `${outlets[n] ?? ""}, ${days[n] ?? ""}\n\n${article}`],
  ["days and outlets", (article, n) => `2026-03-0${n + 1} | ${outlets[n] ?? ""}\n\n${article}`],
];
for (const [name, way] of ways) {
  test(`${name} between articles are offered as a split`, async ({ desk }) => {
    await pasteText(desk, three.map(way).join("\n\n"));
    await expect(cards(desk)).toHaveCount(1);
    await expect(offer(desk, 3)).toBeVisible();
    await expect(desk.locator(".offer li")).toHaveCount(3);
    await desk.getByRole("button", { name: "Split into 3" }).click();
    await expect(cards(desk)).toHaveCount(3);
    // What stood between them is no headline, and the sources that it names are known.
    await expect(cards(desk).locator(".card-title")).toHaveText(titles);
    if (/sources|outlets/u.test(name)) for (const [n, outlet] of outlets.entries()) await expect(cards(desk).nth(n)).toContainText(outlet);
    if (!name.startsWith("addresses")) return;
    await choose(desk, 2, "Edit");
    await expect(desk.getByLabel("Address", { exact: true })).toHaveValue("https://news2.example/story/2");
  });
}

test("bars inside of a line split a paste", async ({ desk }) => {
  await pasteText(desk, three.join(" ||||| "));
  await expect(cards(desk)).toHaveCount(3);
});

test("what was taken as one is divided where the reader says that another begins", async ({ desk }) => {
  await pasteText(desk, `${three.join("\n\n")}\n\nhttps://news3.example/stories/the-third-one`);
  await expect(cards(desk)).toHaveCount(1);
  // Where there is one article, the summary offers it; where there are more, the card does.
  await desk.getByRole("button", { name: "Pasted several as one?" }).click();
  const begins = (title: string) => desk.locator(".panel .line", { hasText: title }).getByRole("button", { name: "Another article begins here" });
  // What looks like a headline stands out; another place is offered when it is pointed at or has the focus.
  await expect(begins(titles[1] ?? "")).toHaveCSS("opacity", "1");
  const within = desk.locator(".panel .line:not(.line-first) .line-divide").first();
  // Where nothing can be pointed at, all stay in sight.
  await expect(within).toHaveCSS("opacity", (await desk.evaluate(() => matchMedia("(hover: hover)").matches)) ? "0" : "1");
  await within.focus();
  await expect(within).toHaveCSS("opacity", "1");
  await begins(titles[1] ?? "").click();
  await expect(cards(desk)).toHaveCount(2);
  // The address of the last one is not that of the first, although it was taken for it.
  await choose(desk, 1, "Split…");
  await begins(titles[2] ?? "").click();
  await expect(cards(desk).locator(".card-title")).toHaveText(titles);
  for (const n of [0, 1, 2]) await expect(cards(desk).nth(n).getByText("news3.example")).toHaveCount(n === 2 ? 1 : 0);
  await desk.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(cards(desk)).toHaveCount(2);
  await desk.keyboard.press("Control+z");
  await expect(cards(desk)).toHaveCount(1);
});

test("bars that are written into a text divide it", async ({ desk }) => {
  const two = three.slice(0, 2);
  await pasteText(desk, two.join("\n\n"));
  await choose(desk, 0, "Edit");
  await desk.getByLabel("Text", { exact: true }).fill(two.join("\n\n|||||\n"));
  await desk.getByLabel("Outlet", { exact: true }).fill(outlets[0] ?? "");
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await expect(cards(desk).locator(".card-title")).toHaveText(titles.slice(0, 2));
  await expect(cards(desk).first()).toContainText(outlets[0] ?? "");
  await expect(desk.locator(".panel")).toHaveCount(0);
  await cards(desk).nth(1).getByRole("button", { name: "Which outlet?" }).click();
  await hasFocus(desk.getByLabel("Outlet", { exact: true }));
});

test("the box for another article says how to paste several", async ({ desk }) => {
  await pasteText(desk, three[0] ?? "");
  await desk.getByRole("button", { name: "article", exact: true }).click();
  await expect(desk.getByText("several at once with a line of |||||")).toBeVisible();
});

test("what a label says is the outlet or the title", async ({ desk }) => {
  await pasteText(desk, bodies.map((body, n) => `Article ${n + 1}: ${n === 0 ? titles[0] ?? "" : outlets[n] ?? ""}\n${body}`).join("\n\n"));
  await expect(desk.locator(".offer li").first()).toContainText(titles[0] ?? "");
  await desk.getByRole("button", { name: "Split into 3" }).click();
  await expect(cards(desk).first().locator(".card-title")).toHaveText(titles[0] ?? "");
  await expect(cards(desk).nth(1)).toContainText(outlets[1] ?? "");
});

test("an outlet that is named twice divides nothing, as its lines may be captions", async ({ desk }) => {
  const named = ["BBC", "CNN", "BBC", "Sky"].map((outlet, n) => `${outlet}, ${n + 1} March 2026\n\n${invented(n)}`);
  await isOne(desk, () => pasteText(desk, named.join("\n\n")));
});

const labels: [string, (n: number) => string, RegExp][] = [
  ["count them all", (n) => `Document ${n + 1} of 3`, /^News/u],
  ["count them all with a stroke", (n) => `Article ${n + 1}/3`, /^News/u],
  ["name the archive", (n) => `Document ${n + 1} of 3: Harl Archive`, /^Document \d of 3: Harl Archive\n/u],
  ["are headings of a law", (n) => `Article ${n + 1} – ${["Purpose", "Scope", "Penalties"][n] ?? ""}`, /^Article \d – (?:Purpose|Scope|Penalties)\n/u],
  ["name outlets in brackets", (n) => `Article ${n + 1} (${outlets[n] ?? ""})`, /^News/u],
  ["name outlets below a request", (n) => `${n === 0 ? "Please summarize these:\n\n" : ""}Article ${n + 1}: ${outlets[n] ?? ""}`, /^(?:Please summarize these:\s+)?News/u],
  ["name addresses", (n) => `Article ${n + 1}: https://news${n}.example/${"long/".repeat(20)}${n}`, /^News/u],
];
for (const [name, label, text] of labels) {
  test(`labels that ${name} give no false source, and no word is lost`, async ({ desk }) => {
    await pasteText(desk, three.map((article, n) => `${label(n)}\n\n${article}`).join("\n\n"));
    await desk.getByRole("button", { name: "Split into 3" }).click();
    for (const n of [0, 1, 2]) {
      await choose(desk, n, "Edit");
      await expect(desk.getByLabel("Text", { exact: true })).toHaveValue(text);
      await expect(desk.getByLabel("Outlet", { exact: true })).toHaveValue(name.includes("outlets") ? outlets[n] ?? "" : "");
      await expect(desk.getByLabel("Address", { exact: true })).toHaveValue(name.includes("addresses") ? label(n).slice(11) : "");
      await desk.keyboard.press("Escape");
    }
  });
}

test("a short article among others counts where a sign says that it is one", async ({ desk }) => {
  const short = "The old bridge of Tarnley opens again in May, the mayor said on Friday evening.";
  await pasteText(desk, [...three, short].map((article, n) => `Article ${n + 1}\n\n${article}`).join("\n\n"));
  await expect(offer(desk, 4)).toBeVisible();
});

test("articles without spaces between words are long enough to be offered as a split", async ({ desk }) => {
  const article = "港の古い橋は五月に九週間閉鎖されると市長が金曜日に発表した。修理が終われば橋は百年もつという。".repeat(3);
  await pasteText(desk, `${article}\n---\n${article.replaceAll("橋", "塔")}`);
  await expect(offer(desk, 2)).toBeVisible();
});

/** A list of teasers as pages have it below their article, with a gap in front of it and signs at each. */
const teasers = (sign: (n: number) => string): string =>
  ["Advertisements", "", "Latest news of the islands", ""]
    .concat([1, 2, 3, 4, 5].flatMap((n) => [sign(n), `  • Council of Harl meets for the ${n}th time this year`, "", "    Harl Daily", `    The council of Harl met for the ${n}th time this year, and spoke about the price of bread for two hours.`]))
    .join("\n");

test.describe("five articles on the lock that is shut", () => {
  const paragraphs = [
    "Fenn said that the gates had been tested in the winter and had held. Renwick asked why nobody had been told of the crack that a diver found in June.",
    "The barges that waited below the lock were towed back to Harl in the night. Their skippers were told that it would take until April to pour a new sill.",
    "Fenn promised to pay for the bread that spoiled on board. Renwick said that this was the least that he could do, and left the hall without another word.",
  ];
  const leads: [string, string][] = [
    ["Renwick and Fenn quarrel over lock at Vennmoor", "Mayor Ada Renwick and canal director Idris Fenn quarrelled in Vennmoor on Monday over the lock that is shut until April, with forty barges waiting below it."],
    ["Fenn defends closing of Vennmoor lock to Renwick", "The director of the canal, Idris Fenn, defended on Monday that the lock at Vennmoor is shut until April. Mayor Ada Renwick had asked him to open it for the barges."],
    ["Vennmoor lock: Renwick wants barges through by March", "Forty barges wait at Vennmoor while the lock is shut until April, and Mayor Ada Renwick said on Monday to canal director Idris Fenn that she would not have it."],
    ["Barges wait at Vennmoor as Fenn meets Renwick", "Idris Fenn, who directs the canal, met Mayor Ada Renwick in Vennmoor on Monday about the lock, which is shut until April while barges wait below it."],
    ["No way through Vennmoor before April, Fenn tells Renwick", "Canal director Idris Fenn told Mayor Ada Renwick on Monday that the lock at Vennmoor stays shut until April, however many barges wait below it."],
  ];
  const articles = leads.map(([title, lead], n) => [title, lead, ...paragraphs, ...paragraphs.slice(n % 3)].join("\n\n"));

  for (const gap of [1, 2, 3]) {
    test(`are found with ${gap} empty lines between them, and more inside of one`, async ({ desk }) => {
      const [first = "", second = "", third = "", ...others] = articles;
      await pasteText(desk, [first, second, `${third}\n\n\n\n${teasers(() => "")}`, ...others].join("\n".repeat(gap + 1)));
      await expect(offer(desk, 5)).toBeVisible();
      await expect(desk.locator(".offer li")).toContainText(leads.map(([title]) => title));
      await desk.getByRole("button", { name: "Split into 5" }).click();
      await expect(cards(desk).locator(".card-title")).toHaveText(leads.map(([title]) => title));
    });
  }

  test("are found where their paragraphs have no empty lines between them", async ({ desk }) => {
    await pasteText(desk, articles.map((article) => article.replaceAll("\n\n", "\n")).join("\n\n"));
    await expect(offer(desk, 5)).toBeVisible();
  });

  test("one of them, in sections that only empty lines divide, is one", async ({ desk }) => {
    const section = (n: number) => (leads[n]?.[1] ?? "") + ["", ...paragraphs, ...paragraphs.slice(1)].join("\n");
    await isOne(desk, () => pasteText(desk, [`${leads[0]?.[0] ?? ""}\n${section(0)}`, section(1), section(2)].join("\n\n")));
  });

  test("one of them, with a picture and sections, is one", async ({ desk }) => {
    const [article = ""] = articles;
    const parts = [article, "What Fenn and Renwick said about the lock", ...paragraphs, "Fenn and Renwick at the lock at Vennmoor on Monday", ...paragraphs];
    await isOne(desk, () => pasteText(desk, parts.join("\n\n")));
  });
});

const single: Record<string, string> = {
  "sections and addresses": ["The bridge", "The ferry"].map((title) => `${title}\n\n${invented(2)}`).join("\n\n") + "\n\nRead more\n\nhttps://news.example/4\nThe mayor of Harl speaks. Read more.",
  "teasers behind a gap": `\n\n\n${teasers(() => "")}`,
  "teasers behind a rule": `---\n${teasers(() => "")}`,
  "teasers with addresses": teasers((n) => `https://news.example/story/${n}`),
  "teasers between rules": teasers(() => "---"),
  "teasers with numbers": teasers((n) => `Story ${n}`),
  "teasers with outlets and days": teasers((n) => `Harl Daily ${n}, ${n} March 2026`),
  "notes behind a rule": "___\n\nTamsin Vale reported from Harl, and Ned Corrigan from the port of Ostrand. Read more.",
};
for (const [name, rest] of Object.entries(single)) {
  test(`one article with ${name} is not offered as several`, async ({ desk }) => {
    const above = /addresses|days/u.exec(name)?.[0];
    const first = above === "addresses" ? "https://news.example/bridge/1\n" : above === "days" ? "Radio Vennmoor, 1 March 2026\n" : "";
    await isOne(desk, () => pasteText(desk, `${first}${example[0]?.trim() ?? ""}\n\n${rest}\n\nCopyright 2026 Radio Vennmoor`));
  });
}

test.describe("headings", () => {
  /** Three articles below titles, as a program writes the start of them and their paragraphs. */
  const markup = (heading: (title: string) => string, names: readonly string[] = titles) =>
    names.map((title, n) => `${heading(title)}${(bodies[n] ?? "").split(/(?<=\.) /u).map((text) => `<p>${text}</p>`).join("")}`).join("");
  const pasted: Record<string, [string, number]> = {
    "top headings of a rich paste": [markup((title) => `<h1>${title}</h1>`), 3],
    "titles as Word copies them": [markup((title) => `<p class="MsoTitle"><span>${title}</span></p>`), 3],
    "top headings below a name of it all": [`<h1>My clippings</h1>${markup((title) => `<h1>${title}</h1>`)}`, 3],
    "sections of one article": [markup((title) => `<h1>${title}</h1>`, [titles[0] ?? "", "Background", "What we know"]), 0],
    "headings of the second rank": [`<h1>${titles[0] ?? ""}</h1>${markup((title) => `<h2>${title}</h2>`)}`, 0],
    "a lead above headings": [`<p>${bodies[0] ?? ""}</p><p>${bodies[1] ?? ""}</p>${markup((title) => `<h1>${title}</h1>`)}`, 0],
  };
  for (const [name, [html, n]] of Object.entries(pasted)) {
    test(`${name} are ${n === 0 ? "not " : ""}offered as articles`, async ({ desk }) => {
      const take = () => paste(desk, { "text/html": html, "text/plain": "ignored" });
      if (n === 0) return isOne(desk, take);
      await take();
      await expect(offer(desk, n)).toBeVisible();
      await expect(desk.locator(".offer li")).toContainText(titles);
      await desk.getByRole("button", { name: `Split into ${n}` }).click();
      await expect(cards(desk).locator(".card-title")).toHaveText(titles);
    });
  }

  const written = (style: "title" | "heading", names: readonly string[] = titles): Written[] =>
    names.flatMap((title, n): Written[] => [{ text: title, style }, ...(bodies[n] ?? "").split(/(?<=\.) /u).map((text) => ({ text }))]);
  const long = ["What the mayor said about the repair", "How the old bridge came to the town", "Where to cross the river until May"];
  const files: Record<string, (all: readonly Written[]) => Buffer> = { docx: docxOf, odt: odtOf, rtf: rtfOf };
  for (const [kind, file] of Object.entries(files)) {
    for (const style of ["heading", "title"] as const) {
      test(`articles under a ${style} each in a file of the kind ${kind} are offered`, async ({ desk }) => {
        await add(desk, `all.${kind}`, file(written(style)));
        await expect(offer(desk, 3)).toBeVisible();
        await desk.getByRole("button", { name: "Split into 3" }).click();
        await expect(cards(desk).locator(".card-title")).toHaveText(titles);
      });
    }

    test(`sections in a file of the kind ${kind} are not offered as articles`, async ({ desk }) => {
      const sections = [{ text: titles[0] ?? "", style: "title" } as const, { text: bodies[0] ?? "" }, { text: bodies[1] ?? "" }, ...written("heading", long)];
      await isOne(desk, () => add(desk, `one.${kind}`, file(sections)));
    });
  }

  test("styles and words of RTF that are named as JavaScript names its own are no text", async ({ desk }) => {
    const file = rtfOf(written("heading")).toString("latin1").replace("{\\s2", "{\\s4 constructor}{\\s2").replaceAll("\\pard\\plain  ", "\\pard\\plain\\constructor\\s4 ");
    expect(file).toContain("\\constructor\\s4 {");
    await add(desk, "all.rtf", Buffer.from(file, "latin1"));
    await expect(offer(desk, 3)).toBeVisible();
    await desk.getByRole("button", { name: "Split into 3" }).click();
    await choose(desk, 0, "Edit");
    await expect(desk.getByLabel("Text", { exact: true })).toHaveValue(/^\s*News[^\n]*\n(?:The mayor[^\n]*(?:\n|$)){6}$/u);
  });

  test("a saved page is the article that was asked for, whatever follows it", async ({ desk }) => {
    const next = `<article>${markup((title) => `<h1>${title}</h1>`)}</article>`;
    await isOne(desk, () => add(desk, "a.html", Buffer.from(webPage(bodies).replace("</body>", `${next}</body>`))));
  });
});

test.describe("Markdown", () => {
  const headed = three.map((article) => `# ${article}`);
  const clipped = bodies.map((body, n) => `---\ntitle: ${titles[n] ?? ""}\nsource: https://news${n}.example/${n}\n---\n\n${body}`);
  const texts: Record<string, string> = {
    "headings and rules": headed.join("\n\n---\n\n"),
    "headings alone": headed.join("\n\n"),
    "blocks of properties": clipped.join("\n\n"),
    "blocks of properties and headings": clipped.map((text, n) => text.replace("---\n\n", `---\n\n# ${titles[n] ?? ""}\n\n`)).join("\n\n"),
    "rules between linked articles": three.map((article) => article.replace("Tarnley", "[Tarnley](https://a.example)")).join("\n\n***\n\n"),
  };
  for (const [name, text] of Object.entries(texts)) {
    test(`articles with ${name} are offered, each with what is its own`, async ({ desk }) => {
      await pasteText(desk, text);
      await expect(offer(desk, 3)).toBeVisible();
      await desk.getByRole("button", { name: "Split into 3" }).click();
      await expect(cards(desk).locator(".card-title")).toHaveText(titles);
      await choose(desk, 2, "Edit");
      await expect(desk.getByLabel("Text", { exact: true })).not.toHaveValue(/^#|---|\*\*\*/mu);
      if (name.startsWith("blocks")) await expect(desk.getByLabel("Address", { exact: true })).toHaveValue("https://news2.example/2");
    });
  }

  test("a file of several articles is offered as those", async ({ desk }) => {
    await add(desk, "all.md", Buffer.from(headed.join("\n\n---\n\n")));
    await expect(offer(desk, 3)).toBeVisible();
  });

  test("more headings than a thousand are no articles", async ({ desk }) => {
    await isOne(desk, () => pasteText(desk, Array.from({ length: 1001 }, (_, n) => `# ${invented(n, 60)}`).join("\n\n")));
  });

  test("one article with sections is one", async ({ desk }) => {
    const parts = [`# ${titles[0] ?? ""}`, bodies[0] ?? "", "# Background", bodies[1] ?? "", "## News of the orchard in Tarnley", bodies[2] ?? ""];
    await isOne(desk, () => pasteText(desk, parts.join("\n\n")));
  });
});
