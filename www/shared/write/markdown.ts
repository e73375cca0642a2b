import { t } from "../i18n";
import { addressOf } from "../core/address";
import type { SummarySentence } from "../core/types";
import type { Result } from "../store/result";
import { rootsOf } from "../store/roots";
import { aboutOf, citations, cited, sources, witnesses, type Cited, type Witness } from "./cite";
import { saying } from "./saying";
import { columns, tables, type TableLine, type TablePart } from "./table";

/** What would mean something in Markdown, made to mean itself. */
export const escape = (text: string) => text.replaceAll(/[\\`*_[\]<>#|~]/gu, String.raw`\$&`).replaceAll(/\s*\n\s*/gu, " ");

const link = (text: string, address: string | undefined) =>
  address === undefined ? text : `[${text}](${address.replaceAll("(", "%28").replaceAll(")", "%29")})`;

/** An article as it is cited. */
export function lineOf(source: Cited): string {
  const title = link(escape(source.title), source.address);
  return `- **${source.letter}** ${[title, ...aboutOf(source).map(escape)].join(", ")}`;
}

/** What an article says of a sentence. */
export const witnessLine = ({ letter, says, text, address }: Witness): string => `   - **${link(letter, address)}** ${escape(says)}: “${escape(text)}”`;

/** A sentence with what each article says of it. */
function evidence(result: Result, sentence: SummarySentence): string {
  const said = witnesses(result, sentence).map(witnessLine);
  return [`1. ${escape(sentence.text)} (${escape(saying(rootsOf(sentence, result.items)))})`, ...said].join("\n");
}

/** A sentence of an article in which a value stands. */
function quoted({ passage, place, address }: TableLine): string {
  const [before, value, after] = [passage.slice(0, place.start), passage.slice(place.start, place.end), passage.slice(place.end)].map(escape);
  return link(`${before ?? ""}**${value ?? ""}**${after ?? ""}`, address);
}

/** The differences as a table: what is measured stands beside the first of its values. */
function table(parts: readonly TablePart[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const lines = parts.flatMap(({ about, lines }) =>
    lines.map((line, n) => row([n > 0 ? "" : escape(about), `${line.sign}**${escape(line.value)}**`, escape(line.given), quoted(line)])),
  );
  return [row(columns()), row(columns().map(() => "---")), ...lines].join("\n");
}

/** The summary in Markdown: every sentence with who says it and, where there is an address, its place; then the differences, all passages, and all articles. */
export function markdown(result: Result): string {
  const { headline, sentences } = result.summary;
  const text = sentences.map((one) => {
    const mark = saying(rootsOf(one, result.items));
    return `${escape(one.text)} (${link(escape(mark), addressOf(cited(result, one.article).address, one.text, result.items[one.article]?.article))})`;
  });
  return [
    `# ${escape(headline?.text ?? t("summary"))}`,
    ...text,
    ...tables(result).flatMap(({ title, parts }) => [`## ${title}`, table(parts)]),
    `## ${t("evidence")}`,
    sentences.map((one) => evidence(result, one)).join("\n"),
    `## ${t("sources")}`,
    sources(result).map(lineOf).join("\n"),
    ...citations(result).map(escape),
  ]
    .join("\n\n")
    .concat("\n");
}
