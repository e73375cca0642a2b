/** Who wrote a page, and when, as its markup states it. The command line reads it by the same rules, in `stated.rs`. */
import { isRecord } from "../core/record";

/** A thing that a page describes to search engines. */
type Thing = Record<string, unknown>;

/** No more things of a page are looked at, ... */
const MOST_THINGS = 10_000;
/** ... nor dates and names that stand in its text. */
const MOST_PLACES = 100;
/** A longer text is no name. */
const LONGEST_NAME = 100;

/** What pages call the day of an article, the surest name first; ... */
const DATES =
  "article:published_time article:published article.published datepublished og:datepublished og:article:published_time og:pubdate pubdate " +
  "pub_date publishdate publish-date publication_date parsely-pub-date sailthru.date prism.publicationdate citation_publication_date " +
  "citation_date bepress_citation_date dc.date.issued dcterms.issued dc.date.created dcterms.created dcterms.date dc.date dc:date date " +
  "datecreated article.created pdate og:release_date date.release vr:published-time shareaholic:article_published_time isodatetime";
/** ... and who wrote it. */
const AUTHORS =
  "author article:author article.author og:article:author byl sailthru.author parsely-author author.name citation_author " +
  "bepress_citation_author dc.creator dc:creator dc.author dcterms.creator vr:author shareaholic:article_author_name creator";

const COMMENTS = ".comment, .comments, #comments, .comment-body, .commentlist, .comments-area";
const TIMES = "time[datetime], abbr.published[title]";
const MONTHS = "january february march april may june july august september october november december".split(" ");

/** The number of a month, by its English name or three letters of it at least; 0 for any other word. */
const monthOf = (word: string): number => (word.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(word.toLowerCase())) + 1);

interface Piece {
  gap: string;
  word: string;
}

const two = (digits: string | number) => String(digits).padStart(2, "0");

/** The day of a year, a month and a day, as ISO 8601 has it, if there is such a day. */
function isoDay(year: string, month: string | number, day: string): string {
  const sane = /^(?:19|20)\d\d$/u.test(year) && Number(month) >= 1 && Number(month) <= 12;
  // The day before the first of the next month is the last of this one.
  const last = sane ? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() : 0;
  return Number(day) >= 1 && Number(day) <= last ? `${year}-${two(month)}-${two(day)}` : "";
}

/** The time behind a day, with its zone; none of those of twelve hours. */
function isoTime(pieces: readonly Piece[]): string {
  const [hour, minute, ...rest] = /^t$/iu.test(pieces[0]?.word ?? "") ? pieces.slice(1) : pieces;
  if (!/^\d\d?$/u.test(hour?.word ?? "") || !/^\d\d$/u.test(minute?.word ?? "") || minute?.gap !== ":" || Number(hour?.word) > 23 || Number(minute.word) > 59) return "";
  const second = rest[0]?.gap === ":" && /^[0-5]\d$/u.test(rest[0].word) ? (rest.shift()?.word ?? "") : "00";
  if (rest[0]?.gap === ".") rest.shift();
  const [zone, more] = rest;
  if (/^[ap]m?$/iu.test(zone?.word ?? "")) return "";
  const offset = /[+-]$/u.exec(zone?.gap ?? "")?.[0];
  const digits = `${zone?.word ?? ""}${more?.gap === ":" ? more.word : ""}`;
  const written = offset !== undefined && /^\d{4}$/u.test(digits) ? `${offset}${digits.slice(0, 2)}:${digits.slice(2)}` : "";
  return `T${two(hour?.word ?? "")}:${minute.word}:${second}${/^(?:z|utc|gmt)$/iu.test(zone?.word ?? "") ? "Z" : written}`;
}

/** The date in a text as ISO 8601 has it; empty if there is none, or if it is not sure which number is the month. */
export function isoOf(text: string): string {
  const pieces = Array.from(text.slice(0, LONGEST_NAME).matchAll(/([^\p{L}\d]*)(\p{L}+|\d+)/gu), ([, gap = "", word = ""]): Piece => ({ gap: gap.trim(), word }));
  const [first = "", second, third] = pieces.map(({ word }) => word);
  if (/^\d{8}$/u.test(first)) {
    const day = isoDay(first.slice(0, 4), first.slice(4, 6), first.slice(6));
    return day && day + isoTime(pieces.slice(1));
  }
  const numbers = /^\d\d?$/u.test(second ?? "") && /^\d\d?$/u.test(third ?? "");
  if (/^\d{4}$/u.test(first) && numbers) {
    const day = isoDay(first, second ?? "", third ?? "");
    return day && day + isoTime(pieces.slice(3));
  }
  const plain = pieces.map(({ word }) => word).filter((word) => !/^(?:st|nd|rd|th|of)$/iu.test(word));
  for (const [n, word] of plain.entries()) {
    const month = monthOf(word);
    const year = plain[n + 1] ?? "";
    // 3 March 2026; March 3, 2026.
    const day = month === 0 ? "" : isoDay(year, month, plain[n - 1] ?? "") || isoDay(plain[n + 2] ?? "", month, year);
    if (day !== "") return day;
  }
  return pieces[1]?.gap === "." && pieces[2]?.gap === "." ? isoDay(third ?? "", second ?? "", first) : "";
}

/** All things that a page describes, those that stand further out first. */
function thingsIn(doc: Document): Thing[] {
  const all: unknown[] = [];
  for (const { textContent } of doc.querySelectorAll("script[type='application/ld+json' i]")) {
    // What browsers of old had to pass over, and line breaks inside of texts.
    const json = textContent.replaceAll(/\p{Cc}+|(?:<|\\u003c)!(?:--|\[CDATA\[)|\]\]>|-->/giu, " ");
    try {
      all.push(JSON.parse(json.slice(json.search(/[[{]/u), Math.max(json.lastIndexOf("}"), json.lastIndexOf("]")) + 1)));
    } catch {
      // Then it says nothing.
    }
  }
  for (const one of all) {
    if (!isRecord(one)) continue;
    const inside = Array.isArray(one) ? (one as unknown[]) : Object.keys(one).sort().map((key) => one[key]);
    for (const value of inside) if (all.length < MOST_THINGS) all.push(value);
  }
  return all.filter((one): one is Thing => isRecord(one) && !Array.isArray(one));
}

/** True for a thing of such a kind. */
const isKind = (thing: Thing, kind: RegExp) => [thing["@type"]].flat().some((one) => typeof one === "string" && kind.test(one));

/** A name without what stands around it; empty for what is none. */
function nameIn(text: unknown): string {
  if (typeof text !== "string") return "";
  const plain = text.replaceAll(/\s+/gu, " ").replace(/^[^\p{L}]+/u, "").replace(/ (?:[|•·@(].*)?$/u, "");
  const name = plain.replace(/^[^:]{1,12}: ?(?=\p{L})/u, "").replace(/^(?:[^:]{1,20} )?(?:[Bb]y|BY) (?=\p{Lu})/u, "");
  const none = name.length > LONGEST_NAME || /:\/\/|^www\.|^@/u.test(text.trim()) || /^(?:.*admin|administrator|editor|webmaster|root|null|undefined|unknown|super user)$/iu.test(name);
  return none || !/\p{L}.*\p{L}/u.test(name) ? "" : name;
}

/** The names of those who wrote a thing. */
function authorsOf(thing: Thing, all: readonly Thing[]): string {
  const names = [thing["author"]].flat().slice(0, 100).map((author: unknown) => {
    if (!isRecord(author)) return nameIn(author);
    const { "@id": id, name } = author;
    const meant = name === undefined && id !== undefined ? all.find((one) => one["@id"] === id && one["name"] !== undefined) : author;
    return nameIn([meant?.["name"]].flat()[0]);
  });
  return [...new Set(names)].filter((name) => name !== "").join(", ");
}

/** What a page says under its names, by name in small letters: the first of each. */
function metasOf(doc: Document): Map<string, string> {
  const all = new Map<string, string>();
  for (const one of doc.querySelectorAll("meta[content]")) {
    for (const attribute of ["property", "name", "itemprop"]) {
      for (const name of (one.getAttribute(attribute) ?? "").toLowerCase().split(/\s+/u)) if (name !== "" && !all.has(name)) all.set(name, one.getAttribute("content") ?? "");
    }
  }
  return all;
}

/** What stands at some places of a page that are not below a comment. */
const placesIn = (doc: ParentNode, selector: string): Element[] => [...doc.querySelectorAll(selector)].slice(0, MOST_PLACES).filter((one) => !one.closest(COMMENTS));

const dateAt = (one: Element): string => isoOf(one.getAttribute("content") ?? one.getAttribute("datetime") ?? one.getAttribute("title") ?? one.textContent.trim());

/** The dates in a part of a page, without those of changes. */
function datesIn(part: ParentNode): string[] {
  const stays = (one: Element) => {
    const says = `${one.getAttribute("class") ?? ""} ${one.getAttribute("itemprop") ?? ""}`;
    return !/updat|modif/iu.test(says) || /publi/iu.test(says);
  };
  return placesIn(part, TIMES).filter(stays).map(dateAt).filter((date) => date !== "");
}

/** The date that stands nearest to the headline; of the whole page, only if it has no other. */
function besideHeadline(doc: Document): string {
  let around = (doc.querySelector("article h1") ?? doc.querySelector("h1"))?.parentElement;
  for (; around && around !== doc.body; around = around.parentElement) {
    const [date] = datesIn(around);
    if (date !== undefined) return date;
  }
  const all = placesIn(doc, TIMES).map(dateAt).filter((date) => date !== "");
  return new Set(all.map((date) => date.slice(0, 10))).size === 1 ? (all[0] ?? "") : "";
}

/** The author and the date that a page states; empty where it states none. */
export function statedIn(doc: Document): { author: string; published: string } {
  const all = thingsIn(doc);
  const metas = metasOf(doc);
  const [articles, pages] = [/(?:Article|Posting|Report)$/u, /Page$/u].map((kind) => all.filter((thing) => isKind(thing, kind)));
  const first = <T>(some: readonly T[] | undefined, read: (one: T) => string) => some?.map(read).find((said) => said !== "") ?? "";
  const published = (thing: Thing) => (typeof thing["datePublished"] === "string" ? isoOf(thing["datePublished"]) : "");
  return {
    published:
      first(articles, published) ||
      first(DATES.split(" "), (name) => isoOf(metas.get(name) ?? "")) ||
      first(pages, published) ||
      first(placesIn(doc, "[itemprop~=datePublished]"), dateAt) ||
      besideHeadline(doc),
    author:
      first(articles, (thing) => authorsOf(thing, all)) ||
      first(AUTHORS.split(" "), (name) => nameIn(metas.get(name))) ||
      first(placesIn(doc, "[itemprop~=author] [itemprop~=name], [itemprop~=author], [rel~=author]"), (one) => nameIn(one.textContent)),
  };
}
