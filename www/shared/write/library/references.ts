/** The articles as references, for programs that manage them: RIS, BibTeX, CSL-JSON. */
import { hostOf } from "../../core/address";
import type { NoticeLine } from "../../store/notice";
import { readOn } from "../../store/read-on";
import type { Result } from "../../store/result";
import { momentOf } from "../../store/when";
import { cited, sourceNumbers } from "../cite";

/** What is known of an article, as references have it. */
interface Reference {
  /** Tells it from those of other stories: outlet, year, a word of the title and a sum of the text, in ASCII. */
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

const ascii = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** A short sum of a text: FNV-1a. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let n = 0; n < text.length; n += 1) sum = Math.imul(sum ^ text.charCodeAt(n), 0x01000193);
  return (sum >>> 0).toString(36).padStart(5, "0").slice(-5);
}

function keyOf(outlet: string | undefined, address: string | undefined, year: string, title: string, text: string): string {
  const name = ascii(outlet ?? hostOf(address) ?? "").replaceAll(/[^a-z0-9]/gu, "").slice(0, 30);
  const word = /[a-z]{4,}/u.exec(ascii(title))?.[0].slice(0, 20) ?? "";
  return `${name || "article"}${year}${word}-${sumOf(text)}`;
}

/** The day that many addresses name: year, month and day, "/2026/03/05/" or "-2026-03-05". */
const DAY = /[/-](20\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?:[/.-]|$)/u;

function dayIn(address: string | undefined): string[] | undefined {
  const [, year, , month, day] = DAY.exec(address ?? "") ?? [];
  return year === undefined || month === undefined || day === undefined ? undefined : [year, month, day];
}

/** The articles that count, in the order of their letters. */
function references(result: Result): Reference[] {
  const keys = new Set<string>();
  return sourceNumbers(result).map((index) => {
    const { letter, title, author = "", source, address } = cited(result, index);
    const { published, language } = result.summary.articles[index] ?? {};
    const item = result.items[index];
    const date = momentOf(published)?.day.split("-") ?? dayIn(address);
    const outlet = oneLine(source ?? "") || hostOf(address);
    let key = keyOf(outlet, address, date?.[0] ?? "", title, item?.article.text ?? "");
    // The very same article may be there twice.
    if (keys.has(key)) key += letter;
    keys.add(key);
    return {
      key,
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

/** How many articles lack an outlet, a date that is understood, or an address, a line each. */
export function gaps(result: Result): NoticeLine[] {
  const all = references(result);
  const lacking = { lacksOutlet: "outlet", lacksDate: "date", lacksAddress: "address" } as const;
  return (Object.keys(lacking) as (keyof typeof lacking)[]).flatMap((text) => {
    const n = all.filter((one) => one[lacking[text]] === undefined).length;
    return n > 0 ? [{ text, values: { n } }] : [];
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
