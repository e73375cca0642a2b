/** The table of differences for spreadsheets, as RFC 4180 has it: a line for each article that gives a value. */
import { differencesIn } from "../store/differences";
import type { Result } from "../store/result";
import { cited } from "./cite";
import { measured } from "./measured";

/** What a spreadsheet would take for a formula, and run. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

/** A cell. What looks like a formula begins with an apostrophe: it is text then. */
function cell(content: string | number | undefined): string {
  const text = String(content ?? "").replaceAll(/\s*[\r\n]\s*/gu, " ");
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const COLUMNS = ["difference", "kind", "about", "value", "side", "newest", "article", "title", "author", "source", "published", "address", "passage"];

/** All differences, and last the names that are only spelt differently. The mark at the start tells Excel that it is UTF-8. */
export function csv(result: Result): string {
  const { told, spelt } = differencesIn(result);
  const lines = [...told, ...spelt].flatMap((one, n) =>
    one.values.flatMap(({ claims, newest }, side) =>
      claims.map(({ article, text, sentence }) => {
        const { letter, title, author, source, address } = cited(result, article);
        const { published } = result.summary.articles[article] ?? {};
        return [n + 1, one.kind, measured(one), text, side + 1, one.later ? (newest ? "yes" : "no") : "", letter, title, author, source, published, address, sentence.text];
      }),
    ),
  );
  return `\uFEFF${[COLUMNS, ...lines].map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;
}
