/** The summary that is shown, and the work that is done for the next one. */
import { computed, effect, signal } from "@preact/signals";
import type { ArticleReport, Options, Summary } from "../core/types";
import { Client } from "../../client/client";
import { compile } from "../../client/compile";
import { connect, inWorker } from "../../client/connect";
import type { Line } from "../../client/line";
import { fetched } from "../../client/fetched";
import { describe, Fault } from "../../client/fault";
import threadAddress from "../../client/thread?worker&url";
import { ownWorker } from "../core/trust";
import type { Article } from "../core/types";
import { silently } from "./changes";
import { items, setFlags } from "./desk";
import { nameOf, type Item } from "./item";
import { say } from "./notice";
import { options } from "./settings";
import { waiting } from "./ui";
import { Work } from "./work";

/** A summary together with the articles it is about: its numbers are theirs, whatever the desk holds by now. */
export interface Result {
  summary: Summary;
  items: readonly Item[];
  options: Options;
  /** The articles, by their ids, that the reader does not look at now, if it is not of all: see `scope.ts`. */
  outside?: ReadonlySet<string>;
}

export const result = signal<Result | undefined>(undefined);

/** The articles, by their ids, of the events that are listed beside the weightiest one, of which a summary of all articles is. */
export const listedBeside = signal<ReadonlySet<string>>(new Set());

/** The letter of an article of the summary, by its number there. */
export const letterOf = (article: number, all = result.value?.items): string => all?.[article]?.letter ?? "";

/** What is known about the articles that are on the desk now, by their id. */
export const reports = computed(() => {
  const known = new Map<string, ArticleReport>();
  result.value?.items.forEach((item, index) => {
    const report = result.value?.summary.articles[index];
    if (report) known.set(item.id, report);
  });
  return known;
});

/** An extension can always have a worker, and has no room for a second engine. */
const start = import.meta.env.MODE === "extension" ? inWorker : connect;
export const client = new Client(async () => start(await compile(fetched), () => ownWorker(threadAddress)));
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
  silently(() => setFlags(item.id, { stalled: true }));
  say({ text: "stalledNow", tone: "bad", values: { letter: item.letter, name: nameOf(item, undefined) } }, 20000);
  return true;
}

/** What is to be summarized. */
export interface Job {
  items: readonly Item[];
  options: Options;
}

/** The articles of a list as the core gets them. */
export const articlesOf = (items: readonly Item[]): Article[] => items.map(forCore);

/** Asks for a summary of the articles of a job, with these options. */
export type Ask = (options: Options) => Promise<Summary>;

/** Makes a result for a job, of all articles or of some of them. */
export type Way = (job: Job, ask: Ask) => Promise<Result>;

let way: Way = async (job, ask) => ({ ...job, summary: await ask(job.options) });

/** Sets how results are made from now on. */
export function setWay(next: Way): void {
  way = next;
}

/** The work for the summary. */
export const summarizing = new Work<Job>(
  async (job, attendance) => {
    try {
      const articles = articlesOf(job.items);
      result.value = await way(job, (options) => client.summarize(articles, options, { ...attendance, patience: PATIENCE }));
    } catch (error) {
      // The desk has changed then, and the work goes on with that.
      if (attendance.signal?.aborted === true || !setAside(error, job.items)) throw error;
    }
  },
  () => ({ items: items.value, options: options.value }),
);

/** Starts to follow the desk and the settings. */
export function follow(): () => void {
  return effect(() => {
    const next = { items: items.value, options: options.value };
    if (next.items.length > 0) {
      if (!waiting.value) summarizing.want(next);
      return;
    }
    summarizing.drop();
    // The engine holds the articles, and its memory never shrinks: it goes with them.
    client.stop();
    result.value = undefined;
  });
}

/** The paragraphs of an article, and why some of them are left out; nothing while it is still being read. */
export const paragraphsOf = (item: Item): Promise<Line[] | undefined> => client.paragraphs(item.article);

/** Loads the core while the reader is still reading the page. */
export async function warm(): Promise<void> {
  try {
    await client.warm();
  } catch (error) {
    summarizing.fault.value = describe(error);
  }
}
