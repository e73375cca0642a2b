/** Tables for spreadsheets, as RFC 4180 has them. */
import { differencesIn } from "../store/differences";
import type { Result } from "../store/result";
import { rootsOf, type LetteredRoot } from "../store/roots";
import type { Passage, SummarySentence } from "../core/types";
import { cited } from "./cite";
import { measured } from "./measured";

/** What a spreadsheet would take for a formula, and run. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

type Cell = string | number | undefined;

/** A cell. What looks like a formula begins with an apostrophe: it is text then. */
function cell(content: Cell): string {
  const text = String(content ?? "").replaceAll(/\s*[\r\n]\s*/gu, " ");
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The mark at the start tells Excel that it is UTF-8. */
const csv = (lines: readonly (readonly Cell[])[]): string => `\uFEFF${lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;

/** What is known of an article; its date is as it was given. */
function about(result: Result, article: number): Cell[] {
  const { letter, title, author, source, address } = cited(result, article);
  return [letter, title, author, source, result.summary.articles[article]?.published, address];
}

const ARTICLE = ["article", "title", "author", "source", "published", "address"];

/** All differences, and last the names that are only spelt differently: a line for each article that gives a value. */
export function differencesCsv(result: Result): string {
  const { told, spelt } = differencesIn(result);
  const lines = [...told, ...spelt].flatMap((one, n) =>
    one.values.flatMap(({ claims, newest }, side) =>
      claims.map(({ article, text, sentence }) => {
        const news = one.later ? (newest ? "yes" : "no") : "";
        return [n + 1, one.kind, measured(one), text, side + 1, news, ...about(result, article), sentence.text];
      }),
    ),
  );
  return csv([["difference", "kind", "about", "value", "side", "newest", ...ARTICLE, "passage"], ...lines]);
}

/** The passage by which a root says most of a sentence: of its own root the sentence itself, and none of one that says nothing. */
const passageOf = ({ own, degree, evidence }: LetteredRoot, sentence: SummarySentence): Passage | undefined =>
  own ? sentence : evidence.find((one) => one.degree === degree);

/** What each root says of each sentence, a line each. Positions count UTF-16 units of the article's text. */
export function evidenceCsv(result: Result): string {
  const { items, summary } = result;
  const lines = summary.sentences.flatMap((sentence, n) =>
    rootsOf(sentence, items).map((root) => {
      const passage = passageOf(root, sentence);
      const article = passage?.article ?? root.articles[0] ?? sentence.article;
      const together = root.articles.map((one) => items[one]?.letter ?? "").join(" ");
      const counted = root.doubted ? "no" : "yes";
      return [
        ...[n + 1, sentence.text, sentence.sources, sentence.of, together, root.degree, root.own ? "yes" : "no", counted],
        ...[...about(result, article), passage?.text, passage?.start, passage?.end],
      ];
    }),
  );
  const sentenceColumns = ["sentence", "text", "sources", "of", "root", "degree", "own", "counted"];
  return csv([[...sentenceColumns, ...ARTICLE, "passage", "start", "end"], ...lines]);
}
