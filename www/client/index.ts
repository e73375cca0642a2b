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
import init, { Corpus as Core, type Article, type Check, type Options, type Summary } from "../wasm/conspectus.js";
import { Client } from "./client.ts";
import { compile, type Source } from "./compile.ts";
import { connect, inNode, inThread } from "./connect.ts";
import { describe, Fault } from "./fault.ts";

export type {
  Article,
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
  Length,
  Match,
  Offsets,
  Options,
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
export type { Attendance, Progress } from "./client.ts";
export type { Source } from "./compile.ts";
export type { Line } from "./engine.ts";
export type { FaultInfo } from "./fault.ts";
export type { Client };
export { Fault };

/** Where things come from that are found by themselves, if a bundler, a policy or a server wants them elsewhere. */
export interface Places {
  /** The WebAssembly of the core, `conspectus_bg.wasm`. The first one that is given to any function is used for all. */
  wasm?: Source | Promise<Source>;
  /**
   * Starts the worker of the script `conspectus/thread`. For a page with Trusted Types, or a bundler that does not find
   * `new Worker(new URL(…))` in packages.
   */
  worker?: () => Worker;
}

let loaded: Promise<unknown> | undefined;
let ready = false;

/**
 * Loads the core into this thread, once; calls after the first one wait for it. Needed before `new Corpus()` only.
 *
 * @param wasm where the core is; next to this file if it is left out.
 * @throws {Fault} of the kind `no-wasm`; the next call tries again.
 */
export async function load(wasm?: Places["wasm"]): Promise<void> {
  loaded ??= compile(wasm).then((module) => init({ module_or_path: module }));
  try {
    await loaded;
    ready = true;
  } catch (error) {
    loaded = undefined;
    throw error;
  }
}

/**
 * Articles about one event, analysed, in this thread. Adding, replacing or removing one analyses that one alone;
 * {@link Corpus.summarize} reads no text again, so that another length costs next to nothing. Call `free()` when done, or
 * declare it with `using`. Its methods throw an `Error` with a `kind`, as in {@link FaultInfo}.
 *
 * ```js
 * import { Corpus, load } from "conspectus";
 *
 * await load();
 * const corpus = new Corpus();
 * corpus.add({ text: first });
 * corpus.add({ text: second });
 * corpus.summarize({ length: { sentences: 3 } });
 * ```
 */
export class Corpus extends Core {
  /** A corpus without articles. Throws a {@link Fault} of the kind `not-loaded` before {@link load} is done. */
  constructor() {
    if (!ready) throw new Fault({ kind: "not-loaded", message: "The core is not loaded: await load() first.", fatal: false });
    super();
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
 * @throws {Fault} of the kind `no-wasm`, `bad-value` or `too-large`.
 */
export function summarize(articles: readonly Article[], options?: Options): Promise<Summary> {
  return withCorpus(articles, (corpus) => corpus.summarize(options));
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
 * @throws {Fault} of the kind `no-wasm`, `bad-value` or `too-large`.
 */
export function check(articles: readonly Article[], text: string, options?: Options): Promise<Check> {
  return withCorpus(articles, (corpus) => corpus.check(text, options));
}

async function withCorpus<T>(articles: readonly Article[], work: (corpus: Corpus) => T): Promise<T> {
  await load();
  const corpus = new Corpus();
  try {
    for (const article of articles) corpus.add(article);
    return work(corpus);
  } catch (error) {
    throw new Fault(describe(error));
  } finally {
    corpus.free();
  }
}

/**
 * A client whose engine runs in a worker; in this thread where no worker is to be had. Nothing is loaded before the first
 * job or {@link Client.warm}. In Node, call {@link Client.stop} when done: an open worker keeps the process alive.
 *
 * ```js
 * import { openWorker } from "conspectus";
 *
 * const client = openWorker();
 * const stop = new AbortController();
 * const summary = await client.summarize(articles, { length: { words: 100 } }, {
 *   signal: stop.signal,
 *   progress: (now) => console.log(now.stage),
 * });
 * client.stop();
 * ```
 */
export function openWorker({ wasm, worker }: Places = {}): Client {
  const start = worker ?? (() => new Worker(new URL("./thread.js", import.meta.url), { type: "module", name: "conspectus" }));
  return new Client(async () => {
    const module = await compile(wasm);
    const node = !("Worker" in globalThis) && "process" in globalThis;
    return await (node ? inNode(module, new URL("./thread.js", import.meta.url)) : connect(module, start));
  });
}

/** The same client with its engine in this thread. Every tenth of a second of reading it lets other work go on; a signal counts then. */
export function openThread({ wasm }: Pick<Places, "wasm"> = {}): Client {
  return new Client(async () => inThread(await compile(wasm)));
}
