/** The summary that is shown, and the work that is done for the next one. */
import { computed, effect, signal } from "@preact/signals";
import type { ArticleReport, Options, Summary } from "../core/types";
import { Client, type Progress } from "../../client/client";
import { compile } from "../../client/compile";
import { connect } from "../../client/connect";
import type { Line } from "../../client/engine";
import { describe, Fault, type FaultInfo } from "../../client/fault";
import threadAddress from "../../client/thread?worker&url";
import { ownWorker } from "../core/trust";
import type { Article } from "../core/types";
import { items, setFlags } from "./desk";
import { nameOf, type Item } from "./item";
import { say } from "./notice";
import { options } from "./settings";

/** A summary together with the articles it is about: its numbers are theirs, whatever the desk holds by now. */
export interface Result {
  summary: Summary;
  items: readonly Item[];
  options: Options;
}

export const result = signal<Result | undefined>(undefined);
export const progress = signal<Progress | undefined>(undefined);
export const fault = signal<FaultInfo | undefined>(undefined);
/** True after the reader stopped the work, until something changes. */
export const stopped = signal(false);

/** The letter of an article of the summary, by its number there. */
export const letterOf = (article: number, all = result.value?.items): string => all?.[article]?.letter ?? "";

/** The name of the source of an article of the summary, or else its title. */
export function sourceAt(article: number): string {
  const now = result.value;
  const item = now?.items[article];
  return item ? (item.article.source ?? nameOf(item, now.summary.articles[article]?.title)) : "";
}

/** What is known about the articles that are on the desk now, by their id. */
export const reports = computed(() => {
  const known = new Map<string, ArticleReport>();
  result.value?.items.forEach((item, index) => {
    const report = result.value?.summary.articles[index];
    if (report) known.set(item.id, report);
  });
  return known;
});

const client = new Client(async () => connect(await compile(), () => ownWorker(threadAddress)));
/** How many seconds an article of a megabyte may take, on the slowest of machines. */
const PATIENCE = 20;

const blanks = new WeakMap<Article, Article>();

/** The article of an item as the core gets it: in the place of one that it could not read stands one without text. */
function forCore({ article, stalled }: Item): Article {
  if (!stalled) return article;
  const blank = blanks.get(article) ?? { ...article, text: "", restored: [], removed: [], outside: [] };
  blanks.set(article, blank);
  return blank;
}

/** Sets an article aside that the core could not read, so that the others are summarized; false if there is none in it. */
function setAside(error: unknown, items: readonly Item[]): boolean {
  const place = error instanceof Fault ? error.article : undefined;
  const item = place === undefined ? undefined : items[place];
  if (!item || item.stalled) return false;
  setFlags(item.id, { stalled: true });
  say({ text: "stalledNow", tone: "bad", values: { letter: item.letter, name: nameOf(item, undefined) } }, 20000);
  return true;
}

let current: AbortController | undefined;
let wanted: { items: readonly Item[]; options: Options } | undefined;

/** Does the newest piece of work, and again for as long as there is a newer one; those in between are never done. */
async function work(): Promise<void> {
  while (wanted && !current) {
    const job = wanted;
    wanted = undefined;
    current = new AbortController();
    const { signal: aborted } = current;
    try {
      const summary = await client.summarize(
        job.items.map(forCore),
        job.options,
        { signal: aborted, progress: (now) => (progress.value = now), patience: PATIENCE },
      );
      result.value = { ...job, summary };
      fault.value = undefined;
    } catch (error) {
      // The desk has changed then, and the work goes on with that.
      if (!aborted.aborted && !setAside(error, job.items)) fault.value = describe(error);
    } finally {
      current = undefined;
      progress.value = undefined;
    }
  }
}

/** Stops the work; what was shown before stays. */
export function cancel(): void {
  wanted = undefined;
  stopped.value = true;
  current?.abort(new DOMException("The reader stopped the work.", "AbortError"));
}

/** Does the work again. */
export function retry(): void {
  stopped.value = false;
  fault.value = undefined;
  wanted = { items: items.value, options: options.value };
  void work();
}

/** Starts to follow the desk and the settings. */
export function follow(): () => void {
  return effect(() => {
    const next = { items: items.value, options: options.value };
    stopped.value = false;
    if (next.items.length === 0) {
      wanted = undefined;
      current?.abort(new DOMException("There is nothing left to do.", "AbortError"));
      // The engine holds the articles, and its memory never shrinks: it goes with them.
      client.stop();
      result.value = undefined;
      fault.value = undefined;
      return;
    }
    wanted = next;
    void work();
  });
}

/** The paragraphs of an article, and why some of them are left out; nothing while it is still being read. */
export const paragraphsOf = (item: Item): Promise<Line[] | undefined> => client.paragraphs(item.article);

/** Loads the core while the reader is still reading the page. */
export async function warm(): Promise<void> {
  try {
    await client.warm();
  } catch (error) {
    fault.value = describe(error);
  }
}
