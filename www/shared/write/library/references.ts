/** The articles as references, for programs that manage them: RIS, BibTeX, CSL-JSON. */
import { hostOf } from "../../core/address";
import { readOn } from "../../store/read-on";
import type { Result } from "../../store/result";
import { momentOf } from "../../store/when";
import { cited, sourceNumbers } from "../cite";

/** What is known of an article, as references have it. */
interface Reference {
  /** Tells it from others in a list of many: outlet, year and letter, in ASCII. */
  key: string;
  title: string;
  authors: string[];
  outlet: string | undefined;
  /** Year, month and day, if the date is understood. */
  date: string[] | undefined;
  /** The date as it was given, if it is not. */
  unclear: string | undefined;
  address: string | undefined;
  accessed: string[] | undefined;
  language: string | undefined;
}

/** Several authors stand in one line, with commas or an "and" between them. */
const AND = /\s*(?:[,;&]|\s(?:and|und|et|y|e|و)\s)\s*/u;

const oneLine = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();

const keyOf = (outlet: string | undefined, address: string | undefined, year: string, letter: string) => {
  const name = (outlet ?? hostOf(address) ?? "").normalize("NFKD").toLowerCase().replaceAll(/[^a-z0-9]/gu, "");
  return `${name.slice(0, 30) || "article"}${year}${letter}`;
};

/** The articles that count, in the order of their letters. */
function references(result: Result): Reference[] {
  return sourceNumbers(result).map((index) => {
    const { letter, title, author = "", source, address } = cited(result, index);
    const { published, language } = result.summary.articles[index] ?? {};
    const item = result.items[index];
    const date = momentOf(published)?.day.split("-");
    const outlet = oneLine(source ?? "") || undefined;
    return {
      key: keyOf(outlet, address, date?.[0] ?? "", letter),
      title: oneLine(title),
      authors: oneLine(author).split(AND).filter((name) => name !== ""),
      outlet,
      date,
      unclear: date ? undefined : oneLine(published ?? "") || undefined,
      address,
      accessed: item && readOn(item)?.split("-"),
      language: language === "und" ? undefined : language,
    };
  });
}

/** In RIS, as reference managers read it: a line for each field, "TY" first and "ER" last. */
export function ris(result: Result): string {
  const one = ({ key, title, authors, outlet, date, unclear, address, accessed, language }: Reference) => {
    const fields: [string, string | undefined][] = [
      ["TY", "NEWS"],
      ["ID", key],
      ["TI", title],
      ...authors.map((name): [string, string] => ["AU", name]),
      ["T2", outlet],
      ["PY", date?.[0]],
      ["DA", date?.join("/") ?? (unclear && `///${unclear}`)],
      ["UR", address],
      ["Y2", accessed?.join("/")],
      ["LA", language],
    ];
    return [...fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])), "ER  - \r\n"].join("");
  };
  return references(result).map(one).join("\r\n");
}

/** What means something to TeX, as commands that stand for the signs themselves: BibTeX counts braces even behind a backslash. */
const TEX: Record<string, string> = {
  "\\": String.raw`\textbackslash{}`,
  "{": String.raw`\textbraceleft{}`,
  "}": String.raw`\textbraceright{}`,
  "~": String.raw`\textasciitilde{}`,
  "^": String.raw`\textasciicircum{}`,
};
const tex = (text: string) => text.replaceAll(/[\\{}~^]/gu, (sign) => TEX[sign] ?? sign).replaceAll(/(?<!\\text\w*)[#$%&_]/gu, String.raw`\$&`);

/** An address as `\url` takes it: as it is, but for what would end or break its field. */
const texAddress = (address: string) => address.replaceAll(/[\\{}]/gu, (sign) => encodeURIComponent(sign));

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** In BibTeX. Names and titles have braces of their own: they stand as they were given. */
export function bibtex(result: Result): string {
  const one = ({ key, title, authors, outlet, date, unclear, address, accessed, language }: Reference) => {
    const fields: [string, string | undefined][] = [
      ["title", `{{${tex(title)}}}`],
      ["author", authors.length > 0 ? `{${authors.map((name) => `{${tex(name)}}`).join(" and ")}}` : undefined],
      ["journal", outlet && `{${tex(outlet)}}`],
      ["year", date && `{${date[0] ?? ""}}`],
      // Months are words of BibTeX itself.
      ["month", date && MONTHS[Number(date[1]) - 1]],
      ["date", date && `{${date.join("-")}}`],
      ["note", unclear && `{${tex(unclear)}}`],
      ["url", address && `{${texAddress(address)}}`],
      ["urldate", accessed && `{${accessed.join("-")}}`],
      ["language", language && `{${language}}`],
    ];
    const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
    return `@${outlet === undefined ? "misc" : "article"}{${key},\n${lines.join(",\n")}\n}\n`;
  };
  return references(result).map(one).join("\n");
}

/** In CSL-JSON, the format of citeproc. */
export function cslJson(result: Result): string {
  const parts = (date: string[] | undefined) => date && { "date-parts": [date.map(Number)] };
  const all = references(result).map(({ key, title, authors, outlet, date, unclear, address, accessed, language }) => ({
    id: key,
    type: "article-newspaper",
    title,
    author: authors.length > 0 ? authors.map((literal) => ({ literal })) : undefined,
    "container-title": outlet,
    issued: parts(date) ?? (unclear && { literal: unclear }),
    accessed: parts(accessed),
    URL: address,
    language,
  }));
  return `${JSON.stringify(all, null, 2)}\n`;
}
