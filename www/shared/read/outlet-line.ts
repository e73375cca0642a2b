/** Finds lines with the name of an outlet and a day: "Radio Nord, 3 March 2026". */
import type { Line } from "./prose";

/** The languages whose names of months and days are known, as the browser has them. */
const LANGUAGES = "en de fr es pt it nl da sv nb fi pl cs sk sl hr hu ro bg el ru uk tr ar fa he hi bn ta th id vi lt lv et ca".split(" ");
/** What may stand in a date beside numbers and names. */
const OTHERS = "of the de del den der le la el em di at um à o st nd rd th am pm a.m p.m uhr gmt utc cet est edt et bst ist h год года р. г. 年 月 日".split(" ");

/** Names longer than this are no outlets, in words. */
const LONGEST = 6;
const NUMBER = /^(?:\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)?|(?:19|20)\d\d|\d{1,2}[:.h]\d\d|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?|\d{4}年\d{1,2}月\d{1,2}日)$/u;
const YEAR = /(?:19|20)\d\d/u;

let known: ReadonlySet<string> | undefined;

/** The names of months and weekdays. */
function names(): ReadonlySet<string> {
  if (known) return known;
  const all = new Set(OTHERS);
  // The short names of days are left out: "Sun" is an outlet.
  const looks = [{ month: "long" }, { month: "short" }, { month: "long", day: "numeric" }, { month: "short", day: "numeric" }, { weekday: "long" }] as const;
  for (const language of LANGUAGES) {
      for (const parts of looks) {
        const format = new Intl.DateTimeFormat(language, { ...parts, timeZone: "UTC" });
        for (let n = 0; n < ("weekday" in parts ? 7 : 12); n++) {
          const day = new Date("weekday" in parts ? Date.UTC(2024, 0, n + 1) : Date.UTC(2024, n, 1));
          for (const part of format.formatToParts(day)) if (part.type === "month" || part.type === "weekday") all.add(plain(part.value));
        }
      }
  }
  return (known = all);
}

const plain = (word: string) => word.toLowerCase().replaceAll(/[.\u200e\u200f]/gu, "");

/** What such a line looks like, with the name that it has; nothing if it is none. */
function shapeOf(line: string): { name: string; shape: string } | undefined {
  if (line.length > 100 || !YEAR.test(line) || /[@/]\S*[@/]|@/u.test(line)) return undefined;
  const words = [...line.matchAll(/[^\s,;:|·•()[\]–—]+/gu)].filter(([word]) => /[\p{L}\p{N}]/u.test(word));
  const isDate = words.map(([word]) => NUMBER.test(word) || names().has(plain(word)));
  // A day has a number: "The Guardian" begins with a word that may stand in one.
  const hasNumber = (from: number, to: number) => words.slice(from, to).some(([word]) => /\d/u.test(word));
  const first = hasNumber(0, isDate.indexOf(false)) ? isDate.indexOf(false) : 0;
  const last = isDate.lastIndexOf(false);
  // The day stands at one end and the name at the other.
  if (last < 0 || last - first >= LONGEST || (first > 0 && last < words.length - 1)) return undefined;
  const days = words.filter((_, n) => n < first || n > last).map(([word]) => word);
  if (days.filter((word) => /\d/u.test(word) || word.length > 2).length < 2 && !days.some((word) => /\d\D+\d+\D+\d/u.test(word))) return undefined;
  const [from, to] = [words[first], words[last]];
  const end = (to?.index ?? 0) + (to?.[0].length ?? 0);
  const name = line.slice(from?.index ?? 0, end);
  if (!/^[^\p{Ll}]/u.test(name)) return undefined;
  const sign = (text: string) => text.replaceAll(/[\p{L}\p{N}.:/\s-]+/gu, "");
  return { name, shape: first > 0 ? `day${sign(line.slice(0, from?.index))}name` : `name${sign(line.slice(end))}day` };
}

/** The outlet that such a line names. */
export const outletOf = (line: string): string | undefined => shapeOf(line.trim())?.name;

/** The lines with an outlet and a day, another outlet each, all of them like the first, which opens the paste. */
export function outletLines(lines: readonly Line[]): number[] {
  const model = shapeOf(lines.find(({ words }) => words > 0)?.text.trim() ?? "");
  if (!model) return [];
  const times = new Map<string, number>();
  const found = lines.flatMap(({ text }, number) => {
    const one = shapeOf(text.trim());
    if (one?.shape !== model.shape) return [];
    times.set(one.name, (times.get(one.name) ?? 0) + 1);
    return [{ number, name: one.name }];
  });
  return found.filter(({ name }) => times.get(name) === 1).map(({ number }) => number);
}
