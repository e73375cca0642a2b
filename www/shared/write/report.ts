/** A document before it has a form: text, Markdown, rich text and Word are written from it. That of a summary is made here. */
import { addressOf } from "../core/address";
import type { SummarySentence } from "../core/types";
import { t } from "../i18n";
import { differencesIn } from "../store/differences";
import type { Result } from "../store/result";
import { aboutOf, citations, cited, saidBy, silentIn, sources, witnesses, type Cited, type Witness } from "./cite";
import { measured } from "./measured";
import { list } from "./saying";
import { columns, tables, type TableLine, type TablePart } from "./table";

/** A run of text. */
export interface Run {
  text: string;
  bold?: boolean;
  /** Where it leads; runs side by side with the same address are one link. */
  address?: string | undefined;
  /** The address is written out where it can't be followed. */
  told?: boolean;
}

type Runs = readonly Run[];

/** A part of a document. */
export type Block =
  | { kind: "title" | "heading" | "paragraph"; runs: Runs }
  | { kind: "list"; numbered: boolean; entries: readonly { runs: Runs; below: readonly Runs[] }[] }
  | { kind: "table"; head: readonly string[]; rows: readonly (readonly Runs[])[] };

/** A paragraph, a heading or the title. */
export const block = (text: string, kind: "title" | "heading" | "paragraph" = "paragraph", bold = false): Block => ({ kind, runs: [{ text, bold }] });

/** The runs of each link together, and those between links. */
export function links(runs: Runs): { address: string | undefined; runs: Run[] }[] {
  const all: { address: string | undefined; runs: Run[] }[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && last.address === run.address) last.runs.push(run);
    else all.push({ address: run.address, runs: [run] });
  }
  return all;
}

/** An article as it is cited. */
export function sourceRuns(source: Cited): Run[] {
  return [{ text: source.letter, bold: true }, { text: " " }, { text: source.title, address: source.address, told: true }, { text: ["", ...aboutOf(source)].join(t("comma")) }];
}

/** What an article says of a sentence, after its letter and when it said so. */
export const witnessRuns = ({ letter, from, says, text, address }: Witness): Run[] => [
  { text: letter, bold: true, address },
  { text: ` ${[...from, says].join(t("comma"))}${t("colon")}“${text}”` },
];

/** The articles as they are cited. */
export const sourceList = (all: readonly Cited[]): Block => ({ kind: "list", numbered: false, entries: all.map((one) => ({ runs: sourceRuns(one), below: [] })) });

/** A sentence, in which article it stands, what each other article says of it, and who says nothing. */
function evidence(result: Result, sentence: SummarySentence): { runs: Run[]; below: Run[][] } {
  const { letter, from, address } = cited(result, sentence.article);
  const place = addressOf(address, sentence.text, result.items[sentence.article]?.article);
  const own = [{ text: letter, bold: true, address: place }, { text: ` ${from.join(t("comma"))}`.trimEnd() }];
  const silent = silentIn(result, sentence);
  const said = witnesses(result, sentence).map(witnessRuns);
  return { runs: [{ text: sentence.text }], below: [own, ...said, ...(silent === undefined ? [] : [[{ text: silent }]])] };
}

/** A sentence of an article in which a value stands. */
function quoted({ passage, place: { start, end }, address }: TableLine): Run[] {
  return [
    { text: passage.slice(0, start), address },
    { text: passage.slice(start, end), bold: true, address },
    { text: passage.slice(end), address },
  ];
}

/** The differences as a table: what is measured stands beside the first of its values. */
function table(parts: readonly TablePart[]): Block {
  const rows = parts.flatMap(({ about, lines }) =>
    lines.map((line, n) => [[{ text: n > 0 ? "" : about }], [{ text: line.sign }, { text: line.value, bold: true }], [{ text: line.given }], quoted(line)]),
  );
  return { kind: "table", head: columns(), rows };
}

/** The headline, and every sentence with who says it. */
function summary(result: Result): Block[] {
  const { headline, sentences } = result.summary;
  return [
    block(headline?.text ?? t("summary"), "title"),
    ...sentences.map((one): Block => {
      const address = addressOf(cited(result, one.article).address, one.text, result.items[one.article]?.article);
      return { kind: "paragraph", runs: [{ text: `${one.text} (` }, { text: saidBy(result, one), address }, { text: ")" }] };
    }),
  ];
}

/** The articles, and whom several of them cite. */
const ending = (result: Result): Block[] => [block(t("sources"), "heading"), sourceList(sources(result)), ...citations(result).map((one) => block(one))];

/** Every sentence with who says it; then the differences, what each article says of each sentence, and all articles. */
export function report(result: Result): Block[] {
  return [
    ...summary(result),
    ...tables(result).flatMap(({ title, parts }) => [block(title, "heading"), table(parts)]),
    block(t("evidence"), "heading"),
    { kind: "list", numbered: true, entries: result.summary.sentences.map((one) => evidence(result, one)) },
    ...ending(result),
  ];
}

/** What differs, a line each: "people killed: five (C) ≠ seven (A, B)". */
function differences(result: Result): Block[] {
  const entries = differencesIn(result).told.map((one) => {
    const values = one.values.map(({ forms }) => forms.map(({ text, givers }) => `${text} (${list(givers.flat(), Infinity)})`).join(" ≈ "));
    const about = measured(one);
    return { runs: [{ text: `${about}${about && t("colon")}${values.join(" ≠ ")}` }], below: [] };
  });
  return entries.length > 0 ? [block(t("disagreements"), "heading"), { kind: "list", numbered: false, entries }] : [];
}

/** What goes into a message: every sentence with who says it, what differs, and all articles; no passages. */
export const brief = (result: Result): Block[] => [...summary(result), ...differences(result), ...ending(result)];
