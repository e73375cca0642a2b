/** Finds lines with the name of an outlet and a day: "Radio Nord, 3 March 2026". */
import type { Line } from "./prose";

const DAY = String.raw`(?:\d{1,2}(?:\p{L}{2}|[.º])? (?:de |of )?\p{L}+\.?,? (?:del? )?\d{4}|\p{L}+\.? \d{1,2}(?:\p{L}{2})?,? \d{4}|\d{1,4}(?<dot>[./-])\d{1,2}\k<dot>\d{1,4}|\d{4}年\d{1,2}月\d{1,2}日)`;
const NAME = String.raw`(?<name>[\p{L}\p{N}][^@/]{1,60}?)`;
const SIGN = String.raw`\s*(?<sign>[,、|:·•(\p{Pd}])\s*`;
/** A name, a sign and a day, before which a weekday may stand, and behind it a time; or the day first. */
const LINES = [String.raw`${NAME}${SIGN}(?:\p{L}+,? )?${DAY}(?:,? .{0,20}\d)?\)?`, `${DAY}${SIGN}${NAME}`].map((line) => new RegExp(`^${line}$`, "u"));

let weekdays: ReadonlySet<string> | undefined;
function isWeekday(name: string): boolean {
  // In these a weekday stands in front of a day with a sign, which looks the same.
  const languages = "en de fr es pt it nl da sv nb fi pl cs sk sl hr hu ro el ru uk tr he ar hi id vi".split(" ");
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => new Date(Date.UTC(2024, 0, day)));
  weekdays ??= new Set(
    languages.flatMap((language) => days.map((day) => day.toLocaleDateString(language, { weekday: "long", timeZone: "UTC" }).toLowerCase())),
  );
  return weekdays.has(name.toLowerCase());
}

/** What such a line says, and the sign in it; nothing if it is none. */
function read(line: string): { name: string; sign: string } | undefined {
  const found = line.length <= 100 ? LINES.map((one) => one.exec(line)?.groups) : [];
  const { name = "", sign = "" } = found.find((groups) => groups) ?? {};
  return name === "" || isWeekday(name) ? undefined : { name, sign };
}

/** The outlet that such a line names. */
export const outletOf = (line: string): string | undefined => read(line.trim())?.name;

/** The lines with an outlet and a day, all of them like the first, which opens the paste; none where two name the same. */
export function outletLines(lines: readonly Line[]): number[] {
  const first = read(lines.find(({ words }) => words > 0)?.text.trim() ?? "");
  if (!first) return [];
  const names = new Set<string>();
  const found = lines.flatMap(({ text }, number) => {
    const one = read(text.trim());
    if (one?.sign !== first.sign) return [];
    names.add(one.name);
    return [number];
  });
  return names.size === found.length ? found : [];
}
