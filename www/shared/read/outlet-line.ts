/** Finds lines with the name of an outlet and a day: "Radio Nord, 3 March 2026". */
import type { Line } from "./prose";

const DAY = String.raw`(?:\d{1,2}(?:\.|st|nd|rd|th|er|º)? (?:de |of )?\p{L}+\.?,? (?:de |del )?\d{4}|\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,4}(?<dot>[./-])\d{1,2}\k<dot>\d{1,4}|\d{4}年\d{1,2}月\d{1,2}日)`;
/** A name, a sign and a day, before which a weekday may stand, and behind it a time. */
const LINE = new RegExp(String.raw`^(?<name>[\p{L}\p{N}][^@/]{1,60}?)\s*(?<sign>[,、|:·•(\p{Pd}])\s*(?:\p{L}+,? )?${DAY}(?:,? .{0,20}\d)?\)?$`, "u");

/** Languages in which a weekday stands in front of a day with a sign, which looks the same. */
const LANGUAGES = "en de fr es pt it nl da sv nb fi pl cs sk sl hr hu ro el ru uk tr he ar hi id vi".split(" ");

let weekdays: ReadonlySet<string> | undefined;
function isWeekday(name: string): boolean {
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => new Date(Date.UTC(2024, 0, day)));
  weekdays ??= new Set(
    LANGUAGES.flatMap((language) => days.map((day) => day.toLocaleDateString(language, { weekday: "long", timeZone: "UTC" }).toLowerCase())),
  );
  return weekdays.has(name.toLowerCase());
}

/** What such a line says, and the sign in it; nothing if it is none. */
function read(line: string): { name: string; sign: string } | undefined {
  const { name = "", sign = "" } = (line.length <= 100 && LINE.exec(line)?.groups) || {};
  // The archives of the extension have no room to know weekdays.
  return name === "" || (import.meta.env.MODE !== "extension" && isWeekday(name)) ? undefined : { name, sign };
}

/** The outlet that such a line names. */
export const outletOf = (line: string): string | undefined => read(line.trim())?.name;

/** The lines with an outlet and a day, another outlet each, all of them like the first, which opens the paste. */
export function outletLines(lines: readonly Line[]): number[] {
  const first = read(lines.find(({ words }) => words > 0)?.text.trim() ?? "");
  if (!first) return [];
  const times = new Map<string, number>();
  const found = lines.flatMap(({ text }, number) => {
    const one = read(text.trim());
    if (one?.sign !== first.sign) return [];
    times.set(one.name, (times.get(one.name) ?? 0) + 1);
    return [{ number, name: one.name }];
  });
  return found.filter(({ name }) => times.get(name) === 1).map(({ number }) => number);
}
