/// <reference lib="esnext.disposable" preserve="true" />
import type { Check, Summary } from "../wasm/conspectus.js";
import type { Attendance } from "./attendance.ts";
import { Client as Jobs } from "./client.ts";
import { connect, inNode, inThread, type Connection } from "./connect.ts";
import { Fault, messageOf } from "./fault.ts";
import { articleOf, articlesOf, attendanceOf, optionsOf, placesOf, textOf, type Article, type Options, type Places } from "./given.ts";
import type { Line } from "./line.ts";
import { moduleFrom, threads } from "./source.ts";

/** A way to an engine that runs elsewhere. Jobs run one after another; all that is thrown is a {@link Fault}, or what a signal gives as its reason. */
export class Client {
  readonly #jobs: Jobs;
  /** Those that wait or run. */
  readonly #running = new Set<AbortController>();
  /** The copy of each article that was handed in: it is known again by being the same object. */
  readonly #copies = new WeakMap<object, Article>();
  /** Ends the engine, for `using` and `await using`, where the runtime has those. */
  declare readonly [Symbol.dispose]: () => void;
  declare readonly [Symbol.asyncDispose]: () => Promise<void>;

  /** @internal */
  constructor(start: () => Promise<Connection>) {
    this.#jobs = new Jobs(start);
  }

  static {
    const given: { dispose?: symbol; asyncDispose?: symbol } = Symbol;
    const stop = function (this: Client) {
      this.stop();
    };
    const stopLater = function (this: Client) {
      this.stop();
      return Promise.resolve();
    };
    if (given.dispose) Object.defineProperty(this.prototype, given.dispose, { value: stop, configurable: true, writable: true });
    if (given.asyncDispose) Object.defineProperty(this.prototype, given.asyncDispose, { value: stopLater, configurable: true, writable: true });
  }

  /** Gets the engine ready before there is anything to do. */
  warm(): Promise<void> {
    return this.#jobs.warm();
  }

  /**
   * The summary of the articles. Take an article for a value: an object that was in the list before is not read again, so
   * make a new one to change it. One that stands in its place and differs in `restored` and `removed` alone is not read again
   * either.
   *
   * @throws {Fault} or, when the signal is aborted, its reason; or what `progress` throws.
   */
  summarize(articles: readonly Article[], options?: Options, attendance?: Attendance): Promise<Summary> {
    return this.#job(articles, options, attendance, (given, wanted, along) => this.#jobs.summarize(given, wanted, along));
  }

  /**
   * What the articles say of a text about them: an answer, a release, a draft. Of the options count those that say which articles
   * count, and what positions count. Articles are values, as for {@link Client.summarize}.
   *
   * @throws {Fault} or, when the signal is aborted, its reason; or what `progress` throws.
   */
  check(articles: readonly Article[], text: string, options?: Options, attendance?: Attendance): Promise<Check> {
    return this.#job(articles, options, attendance, (given, wanted, along) => this.#jobs.check(given, textOf(text, "text"), wanted, along));
  }

  /** The paragraphs of an article as cleaning sees them; nothing if the engine does not hold that very object. */
  async paragraphs(article: Article): Promise<Line[] | undefined> {
    const held = this.#copies.get(article);
    return held && (await this.#jobs.paragraphs(held));
  }

  /** Ends the engine and what it does: jobs that are not done reject with the kind `cancelled`. The next job starts another engine. */
  stop(): void {
    for (const job of this.#running) job.abort(new Fault({ kind: "cancelled", message: "The client was stopped.", fatal: false }));
    this.#jobs.stop();
  }

  /** A job with all that may end it: its signal, what `progress` throws, and {@link Client.stop}. */
  async #job<T>(
    articles: unknown,
    options: unknown,
    attendance: unknown,
    work: (articles: Article[], options: Options, attendance: Attendance) => Promise<T>,
  ): Promise<T> {
    const given = articlesOf(articles, (one, name) => this.#copy(one, name));
    const { signal, progress, ...rest } = attendanceOf(attendance);
    const job = new AbortController();
    const abort = () => job.abort(signal?.reason);
    if (signal?.aborted === true) abort();
    signal?.addEventListener("abort", abort);
    const told: Attendance["progress"] = (now) => {
      try {
        if (!job.signal.aborted) progress?.(now);
      } catch (error) {
        job.abort(error);
      }
    };
    this.#running.add(job);
    try {
      return await work(given, optionsOf(options, given.length), { ...rest, signal: job.signal, progress: told });
    } finally {
      this.#running.delete(job);
      signal?.removeEventListener("abort", abort);
    }
  }

  #copy(article: unknown, name: string): Article {
    const known = typeof article === "object" && article !== null ? this.#copies.get(article) : undefined;
    if (known) return known;
    const copy = articleOf(article, name);
    this.#copies.set(article as object, copy);
    return copy;
  }
}

/** True in Node, and in Deno, whose workers of the web would keep the process alive; those of Node that Bun has do not always answer. */
const hasNodeWorkers = (): boolean => "process" in globalThis && (!("Worker" in globalThis) || "Deno" in globalThis);

/**
 * A client whose engine runs in a worker; in this thread where no worker is to be had. Nothing is loaded before the first
 * job or {@link Client.warm}. In Node, a client that has nothing to do does not keep the process alive.
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
export function openWorker(places?: Places): Client {
  const { wasm, worker } = placesOf(places);
  return new Client(async () => {
    const module = await moduleFrom(wasm);
    const { worker: own, script } = threads();
    const start = (worker as typeof own) ?? own;
    if (worker === undefined && script && hasNodeWorkers()) {
      return await inNode(module, script()).catch((error: unknown) => {
        process.emitWarning(`conspectus works in this thread, as no worker was to be had: ${messageOf(error)}`);
        return inThread(module);
      });
    }
    return await (start ? connect(module, start) : inThread(module));
  });
}

/**
 * The same client with its engine in this thread. While the core does one piece of work, nothing else runs, and a signal counts
 * after it: a piece is one article (a third of a second a megabyte), what all have in common, and the choice of the sentences.
 */
export function openThread(places?: Pick<Places, "wasm">): Client {
  const { wasm } = placesOf(places);
  return new Client(async () => inThread(await moduleFrom(wasm)));
}
