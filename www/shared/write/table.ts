/** What is told differently, as a table. */
import { addressOf } from "../core/address";
import type { Range } from "../core/ranges";
import { t } from "../i18n";
import { differencesIn, type Difference } from "../store/differences";
import type { Result } from "../store/result";
import { cited } from "./cite";
import { measured, newsOf } from "./measured";
import { list } from "./saying";

/** A line of the table of differences: a form of a value. */
export interface TableLine {
  value: string;
  /** Stands before a form that agrees with the one above. */
  sign: string;
  /** Who writes it so; of news, since when, and whether it is the newest. */
  given: string;
  /** A sentence in which it stands, and its place there. */
  passage: string;
  place: Range;
  address: string | undefined;
  /** The article of the sentence, and its place there, in UTF-16 units. */
  letter: string;
  sentence: Range;
}

/** What is measured, and the lines of it. */
export interface TablePart {
  about: string;
  lines: TableLine[];
}

function partOf(one: Difference, result: Result): TablePart {
  const lines = one.values.flatMap((value) =>
    value.forms.map(({ text, givers, claim }, n): TableLine => {
      const { start, end, text: passage, article } = claim.sentence;
      const { letter, address } = cited(result, article);
      return {
        value: text,
        sign: n > 0 ? "≈ " : "",
        given: [list(givers.flat(), Infinity), ...newsOf(value)].join(t("comma")),
        passage,
        place: { start: claim.start - start, end: claim.end - start },
        address: addressOf(address, passage, result.items[article]?.article),
        letter,
        sentence: { start, end },
      };
    }),
  );
  return { about: measured(one), lines };
}

/** The table of differences, and that of names that are only spelt differently. */
export function tables(result: Result): { title: string; parts: TablePart[] }[] {
  const { told, spelt } = differencesIn(result);
  const all = [
    { title: t("disagreements"), parts: told.map((one) => partOf(one, result)) },
    { title: t("spellings"), parts: spelt.map((one) => partOf(one, result)) },
  ];
  return all.filter(({ parts }) => parts.length > 0);
}

/** The names of its columns. */
export const columns = (): string[] => [t("what"), t("value"), t("articles"), t("passage")];
