// Holds the quotations of this file against its articles, which the reader pastes once more. Nothing is sent anywhere and
// nothing fetched: the policy at the top of the file forbids it.
"use strict";

const proof = document.getElementById("proof");
// The words of this script, in the language of the file.
const words = proof.dataset;

const make = (name, content = "", parts = {}) => Object.assign(document.createElement(name), { textContent: content }, parts);

// Breaks of lines and runs of spaces are not the same wherever a text is copied. All else must be.
const even = (text) => text.replace(/\p{Cs}/gu, "\ufffd").replace(/[\0\s]+/gu, " ").trim();

async function sumOf(text) {
  const digest = await globalThis.crypto.subtle.digest("SHA-256", new globalThis.TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// True if a text, as it is or without the space around it, is the very one that was read.
async function isVery(text, sum) {
  return (await sumOf(text)) === sum || (await sumOf(text.trim())) === sum;
}

const articles = new Map();
for (const entry of proof.querySelectorAll("li[data-letter]")) {
  const { letter, sum } = entry.dataset;
  const box = make("textarea", "", { rows: 3, dir: "auto", placeholder: `${words.paste} ${letter}` });
  box.setAttribute("aria-label", box.placeholder);
  const verdict = make("output");
  entry.append(box, verdict);
  articles.set(letter, { sum, box, verdict, quotes: [] });
}
for (const quote of document.querySelectorAll("[data-article]")) {
  const { article, start, end } = quote.dataset;
  const verdict = make("small");
  quote.after(" ", verdict);
  articles.get(article)?.quotes.push({ text: quote.textContent, start: Number(start), end: Number(end), quote, verdict });
}

// "yes": it stands at its place; "moved": at another one; "no": nowhere; "open": there is no text to look in.
function look({ text, start, end }, given, evened) {
  if (evened === "") return "open";
  if (even(given.slice(start, end)) === even(text)) return "yes";
  return evened.includes(even(text)) ? "moved" : "no";
}

const SIGNS = { yes: "✓", moved: "✓", no: "✗", open: "–" };

async function check() {
  const counts = { yes: 0, moved: 0, no: 0, open: 0 };
  for (const { sum, box, verdict, quotes } of articles.values()) {
    const given = box.value;
    const evened = even(given);
    for (const one of quotes) {
      const found = look(one, given, evened);
      counts[found] += 1;
      one.verdict.dataset.verdict = found;
      one.verdict.textContent = `${SIGNS[found]} ${words[found]}`;
      if (found === "no") one.quote.closest("details")?.setAttribute("open", "");
    }
    const known = sum !== undefined && globalThis.isSecureContext;
    verdict.textContent = evened === "" ? "" : !known ? words.untold : (await isVery(given, sum)) ? `✓ ${words.same}` : words.other;
  }
  status.textContent = Object.entries(counts).map(([found, n]) => `${words[found]}: ${n}`).join(" · ");
}

// A file goes to the article that it is, or else to the one of which it has the most quotations.
async function take(files) {
  const strange = [];
  for (const file of files) {
    const text = await file.text();
    const evened = even(text);
    let best;
    let most = 0;
    for (const article of articles.values()) {
      const very = article.sum !== undefined && globalThis.isSecureContext && (await isVery(text.replace(/\r\n?/gu, "\n"), article.sum));
      const fits = very ? Infinity : article.quotes.filter((one) => evened.includes(even(one.text))).length;
      if (fits > most) [best, most] = [article, fits];
    }
    if (best) best.box.value = text;
    else strange.push(file.name);
  }
  await check();
  if (strange.length > 0) status.append(` · ${words.strange}: ${strange.join(", ")}`);
}

const status = make("output");
const button = make("button", words.do, { type: "button", onclick: check });
const picker = make("input", "", { type: "file", multiple: true, onchange: () => take(picker.files) });
const label = make("label", `${words.files} `);
label.append(picker);
const line = make("p");
line.append(button, " ", status);
proof.append(label, line);

document.ondragover = (event) => event.preventDefault();
document.ondrop = (event) => {
  event.preventDefault();
  void take(event.dataTransfer.files);
};
// What is folded up would be missing on paper.
globalThis.onbeforeprint = () => document.querySelectorAll("details").forEach((one) => one.setAttribute("open", ""));
