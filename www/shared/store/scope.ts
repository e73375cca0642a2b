/** Which articles the summary is of: those of one event, or those of it in one language. It is a view, and the desk stays as it is. */
import { batch, computed, effect, signal, untracked } from "@preact/signals";
import type { Options } from "../core/types";
import { items } from "./desk";
import { eventsIn, type EventFound } from "./events";
import type { Item } from "./item";
import { say } from "./notice";
import { articlesOf, client, listedBeside, result, setWay, summarizing, type Ask, type Job, type Result } from "./result";

export interface Scope {
  /** The articles of the event, by their ids; those of the weightiest one if none is chosen. */
  event?: ReadonlySet<string>;
  /** The only language, by its code. */
  language?: string;
}

/** What the reader chose. */
export const scope = signal<Scope>({});

/** The summary of all articles, which says what events there are. */
const whole = signal<Result | undefined>(undefined);
/** The events that the core had no place for among the others of that summary. */
const further = signal<readonly EventFound[]>([]);

/** The events that the articles tell, the weightiest first. */
export const events = computed<readonly EventFound[]>(() => (whole.value ? [...eventsIn(whole.value), ...further.value] : []));

const idsOf = (all: readonly Item[]): Set<string> => new Set(all.map(({ id }) => id));

/** The articles that tell nothing that any other one tells. */
export const alone = computed<readonly Item[]>(() => {
  const now = whole.value;
  const told = idsOf(events.value.flatMap(({ items }) => items));
  return now?.items.filter(({ id, excluded }, n) => !excluded && !told.has(id) && (now.summary.articles[n]?.words ?? 0) > 0) ?? [];
});

const shared = (event: EventFound, ids: ReadonlySet<string>): number => event.items.filter(({ id }) => ids.has(id)).length;

/** The event that has most of the articles that were chosen; the weightiest if none has any. */
function eventIn(all: readonly EventFound[], ids: ReadonlySet<string> | undefined): EventFound | undefined {
  const [first] = all;
  if (!ids) return first;
  const best = all.reduce((found, one) => (!found || shared(one, ids) > shared(found, ids) ? one : found), first);
  return best && shared(best, ids) > 0 ? best : first;
}

/** The event whose summary is shown. */
export const shown = computed(() => eventIn(events.value, scope.value.event));

/** The choice as it stands with these events: what of it is gone falls away. */
function left({ event, language }: Scope): Scope {
  const all = events.value;
  const now = eventIn(all, event);
  const stays = language !== undefined && now !== undefined && now.languages.size > 1 && now.languages.has(language);
  return { ...(now && now !== all[0] && { event: idsOf(now.items) }), ...(stays && { language }) };
}

/** True if articles are grouped the same: what the reader did to them since does not move any to another event. */
function isGroupedAs(before: readonly Item[], after: readonly Item[]): boolean {
  return before === after || (before.length === after.length && before.every((one, n) => {
    const other = after[n];
    return other !== undefined && (one === other || (one.article === other.article && one.excluded === other.excluded && one.included === other.included
      && one.apart === other.apart && one.together === other.together && one.stalled === other.stalled));
  }));
}

/** The numbers of the articles that are out of the scope. */
function outside(items: readonly Item[], { event, language }: Scope, languageOf: (item: Item) => string | undefined): number[] {
  const inside = event ?? idsOf(shown.value?.items ?? []);
  return items.flatMap((item, n) => (inside.has(item.id) && (language === undefined || languageOf(item) === language) ? [] : [n]));
}

const without = (options: Options, numbers: readonly number[]): Options => ({ ...options, excluded: [...new Set([...options.excluded, ...numbers])] });

/** The results for the articles and options that were asked for last, so that to go back and forth takes no time. */
let known = new Map<string, Result>();
let knownFor: Job | undefined;
/** Those that are not of all articles. */
const partial = new WeakSet<Result>();

async function resultFor(job: Job, numbers: readonly number[], ask: Ask): Promise<Result> {
  if (knownFor?.items !== job.items || knownFor.options !== job.options) known = new Map();
  knownFor = job;
  const key = numbers.join();
  const found = known.get(key);
  if (found) return found;
  const options = numbers.length > 0 ? without(job.options, numbers) : job.options;
  const some = numbers.length > 0 && { outside: idsOf(numbers.flatMap((n) => job.items[n] ?? [])) };
  const made = { items: job.items, options, summary: await ask(options), ...some };
  known.set(key, made);
  if (numbers.length > 0) partial.add(made);
  return made;
}

/** Takes note of a summary of all articles. */
function learnFrom(all: Result): void {
  const before = whole.value;
  if (before === all) return;
  const regrouped = !before || !isGroupedAs(before.items, all.items);
  batch(() => {
    if (regrouped) further.value = [];
    whole.value = all;
    const old = idsOf(before?.items ?? []);
    // What was chosen on another desk means nothing here.
    scope.value = all.items.some(({ id }) => old.has(id)) ? left(scope.value) : {};
  });
  tellOfOthers(before?.items, all.items);
  if (regrouped) void lookFurther(all).catch(() => undefined);
}

/** Says of articles that have just come that they are not among those in sight. */
function tellOfOthers(before: readonly Item[] | undefined, after: readonly Item[]): void {
  const ids = scope.value.event;
  if (!before || !ids) return;
  const old = idsOf(before);
  const n = after.filter(({ id }) => !old.has(id) && !ids.has(id)).length;
  if (n > 0) say({ text: "newElsewhere", tone: "plain", values: { n } });
}

/** How many events beside the weightiest the core gives a summary. */
const PLACES = 8;
/** How often it is asked what else there is among the articles that are left. */
const ROUNDS = 4;

/** Looks for events among the articles that have none yet, where the core had no place for more. */
async function lookFurther(all: Result): Promise<void> {
  let full = all.summary.other_events.filter(({ articles }) => articles.length > 1).length >= PLACES;
  for (let round = 0; full && round < ROUNDS && alone.value.length > 1; round++) {
    // The engine holds the articles of the desk.
    if (whole.value !== all || items.value !== all.items) return;
    const rest = idsOf(alone.value);
    const options = without(all.options, all.items.flatMap(({ id }, n) => (rest.has(id) ? [] : [n])));
    const summary = await client.summarize(articlesOf(all.items), options);
    if (whole.value !== all) return;
    const found = eventsIn({ items: all.items, options, summary }).filter(({ items }) => items.length > 1);
    full = found.length > PLACES;
    further.value = [...further.value, ...found];
  }
}

/** Makes the summary of what the reader looks at. It needs to be known first what events there are. */
async function summarizeInScope(job: Job, ask: Ask): Promise<Result> {
  const isChosen = () => scope.value.event !== undefined || scope.value.language !== undefined;
  const before = whole.value;
  if (!isChosen() || !before || !isGroupedAs(before.items, job.items)) {
    const all = await resultFor(job, [], ask);
    if (!isChosen()) return all;
    learnFrom(all);
    if (!isChosen()) return all;
  }
  const now = whole.value;
  const languages = new Map(now?.items.map(({ id }, n) => [id, now.summary.articles[n]?.language]));
  return resultFor(job, outside(job.items, scope.value, ({ id }) => languages.get(id)), ask);
}

/** Keeps nothing of articles that are gone. */
function forget(): void {
  known = new Map();
  knownFor = undefined;
  batch(() => {
    whole.value = undefined;
    further.value = [];
    scope.value = {};
  });
  // What is computed keeps its last value until it is asked for again.
  for (const one of [events, alone, shown]) one.peek();
}

/** From now on, summaries are made of what the reader looks at. */
export function followScope(): void {
  setWay(summarizeInScope);
  effect(() => {
    listedBeside.value = idsOf(events.value.slice(1).flatMap(({ items }) => items));
  });
  effect(() => {
    const now = result.value;
    untracked(() => {
      if (!now) forget();
      else if (!partial.has(now)) learnFrom(now);
    });
  });
}

/** Looks at something else. */
export function lookAt(next: Scope): void {
  scope.value = left(next);
  summarizing.retry();
}
