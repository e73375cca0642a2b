import { direction, language, t } from "../i18n";
import { addressOf } from "../core/address";
import { directionOf } from "../core/direction";
import type { SummarySentence } from "../core/types";
import type { Result } from "../store/result";
import { rootsOf } from "../store/roots";
import { aboutOf, citations, cited, sources, witnesses, type Cited, type Witness } from "./cite";
import { saying } from "./saying";
import { columns, tables, type TableLine, type TablePart } from "./table";

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escape = (text: string) => text.replaceAll(/[&<>"']/gu, (sign) => signs[sign] ?? sign);

const link = (text: string, address: string | undefined) =>
  address === undefined ? escape(text) : `<a href="${escape(address)}">${escape(text)}</a>`;

/** What an article says of a sentence. */
export const witnessItem = ({ letter, address, says, text }: Witness): string =>
  `<li><b>${link(letter, address)}</b> ${escape(says)}<blockquote dir="${directionOf(text)}">${escape(text)}</blockquote></li>`;

/** An article as it is cited. */
export const itemOfSource = (source: Cited): string =>
  `<li dir="${directionOf(source.title)}"><b>${source.letter}</b> ${[link(source.title, source.address), ...aboutOf(source).map(escape)].join(", ")}</li>`;

/** A sentence, who says it, and what each article says of it. */
function paragraph(result: Result, sentence: SummarySentence): string {
  const words = escape(saying(rootsOf(sentence, result.items)));
  const said = witnesses(result, sentence).map(witnessItem);
  const place = addressOf(cited(result, sentence.article).address, sentence.text, result.items[sentence.article]?.article);
  const mark = link(cited(result, sentence.article).letter, place);
  const details = said.length > 0 ? `<details><summary>${words}</summary><ul>${said.join("")}</ul></details>` : `<p><small>${words}</small></p>`;
  return `<p dir="${directionOf(sentence.text)}"><q>${escape(sentence.text)}</q> <small>${mark}</small></p>${details}`;
}

/** A sentence of an article in which a value stands. */
function quoted({ passage, place, address }: TableLine): string {
  const [before, value, after] = [passage.slice(0, place.start), passage.slice(place.start, place.end), passage.slice(place.end)].map(escape);
  const text = `${before ?? ""}<mark>${value ?? ""}</mark>${after ?? ""}`;
  return `<span dir="auto">${address === undefined ? text : `<a href="${escape(address)}">${text}</a>`}</span>`;
}

/** The differences as a table: what is measured stands beside all of its values. */
function table(parts: readonly TablePart[]): string {
  const head = columns().map((name) => `<th scope="col">${escape(name)}</th>`);
  const bodies = parts.map(({ about, lines }) => {
    const rows = lines.map((line, n) => {
      const measured = n > 0 ? "" : `<th scope="rowgroup" rowspan="${lines.length}"><bdi>${escape(about)}</bdi></th>`;
      return `<tr>${measured}<td>${line.sign}<b><bdi>${escape(line.value)}</bdi></b></td><td>${escape(line.given)}</td><td>${quoted(line)}</td></tr>`;
    });
    return `<tbody>${rows.join("")}</tbody>`;
  });
  return `<div class="table"><table><thead><tr>${head.join("")}</tr></thead>${bodies.join("")}</table></div>`;
}

/** The summary as a page of its own, without scripts and without anything to fetch. */
export function html(result: Result): string {
  const { headline, sentences } = result.summary;
  const title = escape(headline?.text ?? t("summary"));
  const text = sentences.map((one) => paragraph(result, one));
  const list = sources(result).map(itemOfSource);
  return [
    "<!doctype html>",
    `<html lang="${language.value}" dir="${direction.value}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`,
    "<style>body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 serif}p{margin:1rem 0 0}q{quotes:none}small,details{font-family:sans-serif}details{font-size:.85rem;color:#555}blockquote{margin:.2rem 0 .8rem;font:1rem/1.5 serif;color:#222}ul{list-style:none;padding:0}.table{overflow-x:auto}table{border-collapse:collapse;font:.9rem/1.4 sans-serif}mark{background:#ffe58a}th,td{padding:.4rem 0;padding-inline-end:.8rem;border-top:1px solid #ccc;text-align:start;vertical-align:top}th{color:#555;font-weight:400}td b{font:700 1.1rem serif}td a{color:inherit}</style>",
    "</head>",
    `<body><h1>${title}</h1>`,
    ...text,
    ...tables(result).map(({ title, parts }) => `<h2>${escape(title)}</h2>${table(parts)}`),
    `<h2>${escape(t("sources"))}</h2>`,
    `<ul>${list.join("")}</ul>`,
    ...citations(result).map((one) => `<p>${escape(one)}</p>`),
    "</body></html>",
    "",
  ].join("\n");
}
