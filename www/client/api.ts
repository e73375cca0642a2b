/**
 * Several articles about one event in, one summary out: word for word, with a source for every sentence. Or a text about them in,
 * and out what they say of each of its sentences.
 *
 * Three ways, all with the same result:
 * - {@link summarize}, {@link check}: articles in, summary or evidence out, in this thread.
 * - {@link openWorker}: the same in a worker, to be cancelled, with progress. What browsers should use.
 * - {@link Corpus}: articles that change one by one, and a summary whenever one is wanted.
 *
 * @packageDocumentation
 */
import init, { type Check, type Summary } from "../wasm/conspectus.js";
import { begin, Corpus } from "./corpus.ts";
import { Fault } from "./fault.ts";
import { articlesOf, optionsOf, placesOf, textOf, type Article, type Options } from "./given.ts";
import { moduleFrom, type Source } from "./source.ts";

export type {
  ArticleReport,
  ChangedWords,
  Check,
  CheckedDegree,
  CheckedDiffering,
  CheckedQuotation,
  CheckedRoot,
  CheckedSentence,
  CheckedValue,
  CheckedWords,
  Citation,
  Claim,
  CommonWording,
  CoveragePoint,
  Degree,
  Differing,
  Disagreement,
  DisagreementKind,
  Doubt,
  Dropped,
  Evidence,
  Headline,
  KeyTerm,
  Match,
  Offsets,
  Order,
  OtherEvent,
  Paragraph,
  Passage,
  Quotation,
  QuotationState,
  QuotationVersion,
  Reason,
  Root,
  RootEvidence,
  RootKind,
  ScoreParts,
  Stage,
  Summary,
  SummarySentence,
  ValueKind,
  ValueState,
  Warning,
  WarningKind,
  Weights,
} from "../wasm/conspectus.js";
export type { Attendance, Progress, Signal } from "./attendance.ts";
export type { FaultInfo, FaultKind } from "./fault.ts";
export type { Article, Length, Options, Places, WorkerLike } from "./given.ts";
export type { Line } from "./line.ts";
export type { Client } from "./open.ts";
export type { Source } from "./source.ts";
export { openThread, openWorker } from "./open.ts";
export { Corpus, Fault };

let loaded: Promise<unknown> | undefined;

/**
 * Loads the core into this thread, once; calls after the first one wait for it. Needed before `new Corpus()` only.
 *
 * @param wasm where the core is; next to this file if it is left out.
 * @throws {Fault} of the kind `no-wasm`, and the next call tries again; or `bad-value`.
 */
export async function load(wasm?: Source | Promise<Source>): Promise<void> {
  const { wasm: source } = placesOf({ wasm });
  loaded ??= moduleFrom(source).then((module) => init({ module_or_path: module }));
  try {
    await loaded;
    begin();
  } catch (error) {
    loaded = undefined;
    throw error;
  }
}

/**
 * The summary of some articles, in this thread: loads the core at the first call, keeps nothing.
 *
 * ```js
 * import { summarize } from "conspectus";
 *
 * const { headline, sentences } = await summarize([{ text: first }, { text: second }], { length: { words: 100 } });
 * for (const { text, article, sources, of } of sentences) console.log(text, `[${article + 1}; ${sources} of ${of}]`);
 * ```
 *
 * @param articles only `text` is needed in each. Whole pasted pages are welcome: page furniture is left out.
 * @param options 150 words in the order of the story, if left out.
 * @throws {Fault} of the kind `no-wasm`, `bad-value`, `too-large`, or `no-such-article` for a number in the options.
 */
export async function summarize(articles: readonly Article[], options?: Options): Promise<Summary> {
  const given = articlesOf(articles);
  const wanted = optionsOf(options, given.length);
  return await withCorpus(given, (corpus) => corpus.summarize(wanted));
}

/**
 * What some articles say of a text about them, in this thread: for each of its sentences who says it, for each figure, name and
 * quotation where it stands or what stands there instead. It is evidence, and no verdict: what is found nowhere may be true.
 *
 * ```js
 * import { check } from "conspectus";
 *
 * const { sentences, of } = await check([{ text: first }, { text: second }], answer);
 * for (const { text, degree, sources } of sentences) console.log(degree, `${sources} of ${of}`, text);
 * ```
 *
 * @param articles only `text` is needed in each.
 * @param text with Markdown or without; positions in the result point into it as it is given.
 * @param options which articles count, and what positions count.
 * @throws {Fault} of the kind `no-wasm`, `bad-value`, `too-large`, or `no-such-article` for a number in the options.
 */
export async function check(articles: readonly Article[], text: string, options?: Options): Promise<Check> {
  const [given, checked] = [articlesOf(articles), textOf(text, "text")];
  const wanted = optionsOf(options, given.length);
  return await withCorpus(given, (corpus) => corpus.check(checked, wanted));
}

async function withCorpus<T>(articles: readonly Article[], work: (corpus: Corpus) => T): Promise<T> {
  await load();
  const corpus = new Corpus();
  try {
    articles.forEach((one, article) => {
      try {
        corpus.add(one);
      } catch (error) {
        throw error instanceof Fault && !error.fatal ? new Fault({ kind: error.kind, message: error.message, fatal: false, article }) : error;
      }
    });
    return work(corpus);
  } finally {
    corpus[Symbol.dispose]();
  }
}
