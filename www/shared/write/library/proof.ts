/** The page of a summary that proves itself: it holds its quotations against the articles, when the reader pastes them again. */
import { version } from "../../../../package.json";
import { learn, listed, t } from "../../i18n";
import { en } from "../../i18n/proof/en";
import { unitKey } from "../../store/counted";
import { readOn } from "../../store/read-on";
import type { Result } from "../../store/result";
import { RANGES, type Unit } from "../../store/settings";
import { dayName } from "../../store/when";
import styles from "../../styles/saved.css?inline";
import { cited, sourceNumbers } from "../cite";
import { escape, htmlPage, itemOfSource } from "../html";
import { htmlBody, titleOf } from "./folded";
import script from "./proof-script.js?raw";

learn({ en });

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sha256 = async (text: string) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytesOf(text)));
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

/** Only what the file brings itself may run. Where the browser computes no hash, its script and its style go without one. */
async function policy(): Promise<string> {
  const allowed = async (text: string) => (isSecureContext ? `'sha256-${base64(await sha256(text))}'` : "'unsafe-inline'");
  return `script-src ${await allowed(script)}; style-src ${await allowed(styles)}`;
}

/** The numbers of all articles that count or are quoted. */
function quotedArticles(result: Result): number[] {
  const { sentences, disagreements } = result.summary;
  const passages = sentences.flatMap(({ roots }) => roots.flatMap(({ evidence }) => evidence));
  const claims = disagreements.flatMap(({ values }) => values);
  return [...new Set([...sourceNumbers(result), ...[...passages, ...claims].map(({ article }) => article)])];
}

/** An article, when it was read, how long it is, and the sum by which its very text is known. */
async function article(result: Result, index: number): Promise<string> {
  const item = result.items[index];
  const source = cited(result, index);
  const text = item?.article.text ?? "";
  const day = item && readOn(item);
  const sum = isSecureContext ? hex(await sha256(text)) : undefined;
  const known = [...(day === undefined ? [] : [t("proofRead", { date: dayName(day) })]), t("proofUnits", { n: text.length })].map(escape);
  const code = sum === undefined ? "" : ` · SHA-256 <code>${sum}</code>`;
  const entry = itemOfSource(source).replace(/<\/li>$/u, "").replace("<li", `<li data-letter="${source.letter}"${sum === undefined ? "" : ` data-sum="${sum}"`}`);
  return `${entry}<br>${known.join(" · ")}${code}</li>`;
}

/** What was asked for, a line each. */
function settings({ options, items }: Result): string[] {
  const letters = (all: readonly number[]) => listed(all.map((n) => items[n]?.letter ?? ""));
  const places = (all: readonly (readonly [number, number])[]) => listed(all.map(([n, start]) => `${items[n]?.letter ?? ""} ${start}`));
  const [unit = "words", n = 0] = Object.entries(options.length)[0] ?? [];
  const { frequency, overlap, place, brevity } = options.weights;
  const weights = [t("weightFrequency"), frequency, t("weightOverlap"), overlap, t("weightPlace"), place, t("weightBrevity"), brevity];
  const lines: [string, string][] = [
    [t("length"), `${String(n)} ${t(unit in RANGES ? unitKey(unit as Unit) : "unitWords")}`],
    [t("order"), t(options.order === "story" ? "orderStory" : "orderAgreement")],
    [t("focus"), options.focus],
    [t("advanced"), weights.join(" ")],
    [t("pin"), places(options.pinned)],
    [t("drop"), places(options.dropped)],
    [t("proofLeftOut"), letters(options.excluded)],
    [t("proofCountedIn"), letters(options.included)],
    [t("alreadyRead"), letters(options.already_read)],
    [t("proofApart"), letters(options.apart)],
    [t("proofTogether"), options.together.map(letters).join(t("semicolon"))],
    ["Conspectus", version],
  ];
  return lines.filter(([, value]) => value !== "").map(([name, value]) => `<li>${escape(`${name}${t("colon")}${value}`)}</li>`);
}

/** The words of the script, as its section has them. */
function words(): string {
  const all = {
    do: t("proofTitle"),
    paste: t("proofPaste"),
    files: t("proofFiles"),
    yes: t("proofYes"),
    moved: t("proofMoved"),
    no: t("proofNo"),
    open: t("proofOpen"),
    same: t("proofSame"),
    other: t("proofOther"),
    untold: t("proofUntold"),
    strange: t("proofStrange"),
  };
  return Object.entries(all).map(([name, text]) => `data-${name}="${escape(text)}"`).join(" ");
}

/** The summary as a page of its own, with what is needed to check it and nothing to fetch. */
export async function provenHtml(result: Result): Promise<string> {
  const articles = await Promise.all(quotedArticles(result).map((index) => article(result, index)));
  const body = [
    ...htmlBody(result),
    `<h2>${escape(t("proofMade"))}</h2><ul class="note">${settings(result).join("")}</ul>`,
    `<h2>${escape(t("proofTitle"))}</h2><section class="proof" id="proof" ${words()}>`,
    `<p>${escape(t("proofLead"))}</p><p>${escape(t("proofPlaces"))}</p>`,
    ...(isSecureContext ? [] : [`<p>${escape(t("proofNoSum"))}</p>`]),
    `<ul>${articles.join("")}</ul></section>`,
    `<script>${script}</script>`,
  ];
  return htmlPage(titleOf(result), body, await policy());
}
