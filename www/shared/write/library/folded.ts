import { addressOf } from "../../core/address";
import { directionOf } from "../../core/direction";
import type { SummarySentence } from "../../core/types";
import { t } from "../../i18n";
import type { Result } from "../../store/result";
import { citations, cited, saidBy, sources, witnesses } from "../cite";
import { escape, itemOfSource, link, placed, witnessItem } from "../html";
import { columns, tables, type TableLine, type TablePart } from "../table";

/** A sentence, who says it, and what each article says of it. */
function paragraph(result: Result, sentence: SummarySentence): string {
  const words = escape(saidBy(result, sentence));
  const said = witnesses(result, sentence).map(witnessItem);
  const { letter, from, address } = cited(result, sentence.article);
  const mark = [link(letter, addressOf(address, sentence.text, result.items[sentence.article]?.article)), ...from.map(escape)].join(t("comma"));
  const details = said.length > 0 ? `<details><summary>${words}</summary><ul>${said.join("")}</ul></details>` : `<p><small>${words}</small></p>`;
  return `<p dir="${directionOf(sentence.text)}"><q ${placed(letter, sentence)}>${escape(sentence.text)}</q> <small>${mark}</small></p>${details}`;
}

/** A sentence of an article in which a value stands. */
function quoted({ passage, place, address, letter, sentence }: TableLine): string {
  const [before, value, after] = [passage.slice(0, place.start), passage.slice(place.start, place.end), passage.slice(place.end)].map(escape);
  const text = `${before ?? ""}<mark>${value ?? ""}</mark>${after ?? ""}`;
  return `<span dir="auto" ${placed(letter, sentence)}>${address === undefined ? text : `<a href="${escape(address)}">${text}</a>`}</span>`;
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

/** The title of the page of a summary. */
export const titleOf = ({ summary: { headline } }: Result): string => headline?.text ?? t("summary");

/** What stands in the page of a summary; what each article says of a sentence is folded up below it. */
export function htmlBody(result: Result): string[] {
  return [
    `<h1 dir="${directionOf(titleOf(result))}">${escape(titleOf(result))}</h1>`,
    ...result.summary.sentences.map((one) => paragraph(result, one)),
    ...tables(result).map(({ title, parts }) => `<h2>${escape(title)}</h2>${table(parts)}`),
    `<h2>${escape(t("sources"))}</h2>`,
    `<ul>${sources(result).map(itemOfSource).join("")}</ul>`,
    ...citations(result).map((one) => `<p>${escape(one)}</p>`),
  ];
}
