/** When the articles were published, as it is shown. */
import { computed } from "@preact/signals";
import { language } from "../i18n";
import type { Item } from "./item";
import { result } from "./result";

/** A day as ISO 8601 has it, and the time of that place. */
interface Moment {
  day: string;
  time: string | undefined;
  /** In milliseconds, where the date tells the time and the zone. */
  instant: number | undefined;
}

/** The moment that a date names; nothing if it is in no form that is sure. */
export function momentOf(published: string | undefined): Moment | undefined {
  const [, day = "", time, zoned] = /^(\d{4}-\d\d-\d\d)(?:$|[T ](\d\d:\d\d)((?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$)?)/u.exec(published ?? "") ?? [];
  if (Number.isNaN(Date.parse(`${day}T${time ?? "00:00"}Z`))) return undefined;
  const instant = zoned === undefined ? NaN : Date.parse(`${day}T${time ?? ""}${zoned}`);
  return { day, time, instant: Number.isNaN(instant) ? undefined : instant };
}

/** Dates in the language of the interface; no zone moves a day to another one. */
const days = computed(() => new Intl.DateTimeFormat(language.value, { year: "numeric", month: "short", day: "numeric", timeZone: "UTC" }));
const times = computed(() => new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }));

/** A day, written out. */
export const dayName = (day: string): string => days.value.format(Date.parse(day));

/** The dates of all articles of the summary, by the id of their item: the day, and the time where two share a day. */
const dates = computed(() => {
  const now = result.value;
  const all = now?.items.map(({ id }, n) => ({ id, published: now.summary.articles[n]?.published ?? "" })) ?? [];
  const shared = new Map<string, number>();
  for (const { day, time } of all.flatMap(({ published }) => momentOf(published) ?? [])) if (time !== undefined) shared.set(day, (shared.get(day) ?? 0) + 1);
  return new Map(
    all.map(({ id, published }) => {
      const moment = momentOf(published);
      if (!moment) return [id, published];
      const { day, time } = moment;
      return [id, time !== undefined && (shared.get(day) ?? 0) > 1 ? times.value.format(Date.parse(`${day}T${time}Z`)) : dayName(day)];
    }),
  );
});

/** When the article of an item was published; a date that is not understood is shown as it was given, and none is empty. */
export const dateOf = (id: string | undefined): string => dates.value.get(id ?? "") ?? "";

/** The same for an article of the summary, by its number there. */
export const when = (article: number, all: readonly Item[] | undefined = result.value?.items): string => dateOf(all?.[article]?.id);
