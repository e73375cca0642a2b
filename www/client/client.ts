import type { Article, Check, Options, Summary } from "../wasm/conspectus.js";
import type { Attendance } from "./attendance.ts";
import type { Connection } from "./connect.ts";
import type { Answer } from "./engine.ts";
import { Fault } from "./fault.ts";
import type { Line } from "./line.ts";
import { inTime, namingArticle } from "./patience.ts";
import { follow, plan, sent } from "./plan.ts";
import type { RemoteEngine } from "./port.ts";

/** What is asked of an engine when it has the articles. */
type Question<T> = (engine: RemoteEngine, progress: Attendance["progress"], signal: Attendance["signal"]) => Promise<Answer<T>>;

/** The time, in milliseconds, in which the engine should read the articles of one message; after each the progress is reported. */
const OFTEN = 25;

/**
 * The way to an engine. Jobs run one after another. To cancel one, abort its signal: the engine is stopped in the middle
 * of whatever it does, and the next job starts a new one. An engine that breaks is replaced, and the job is done once more.
 */
export class Client {
  readonly #connect: () => Promise<Connection>;
  #connection: Promise<Connection> | undefined;
  #held: Article[] = [];
  #tail: Promise<unknown> = Promise.resolve();

  /** @param connect starts an engine; see `openWorker` and `openThread`. */
  constructor(connect: () => Promise<Connection>) {
    this.#connect = connect;
  }

  /** Gets the engine ready before there is anything to do. */
  async warm(): Promise<void> {
    await this.#connected();
  }

  /**
   * The summary of the articles. Take an article for a value: an object that was in the list before is not read again, so
   * make a new one to change it. One that stands in its place and differs in `restored` and `removed` alone is not read again
   * either.
   *
   * @throws {Fault} or, when the signal is aborted, its reason.
   */
  summarize(articles: readonly Article[], options: Options = {}, attendance: Attendance = {}): Promise<Summary> {
    return this.#asked(articles, (engine, progress, signal) => engine.summarize(options, progress, signal), attendance);
  }

  /**
   * What the articles say of a text about them: an answer, a release, a draft. Of the options count those that say which articles
   * count, and what positions count. Articles are values, as for {@link summarize}.
   *
   * @throws {Fault} or, when the signal is aborted, its reason.
   */
  check(articles: readonly Article[], text: string, options: Options = {}, attendance: Attendance = {}): Promise<Check> {
    return this.#asked(articles, (engine, progress, signal) => engine.check(text, options, progress, signal), attendance);
  }

  /** The paragraphs of an article as cleaning sees them; nothing if the engine does not hold that very object. */
  paragraphs(article: Article): Promise<Line[] | undefined> {
    const answer = this.#tail.then(async () => {
      const index = this.#held.indexOf(article);
      const connection = await this.#connection;
      if (index < 0 || !connection) return undefined;
      const got = await Promise.race([connection.engine.paragraphs(index), connection.broken]);
      return got.ok ? got.value : undefined;
    });
    this.#tail = answer.catch(() => this.stop());
    return answer.catch(() => undefined);
  }

  /** Waits for its turn. */
  #asked<T>(articles: readonly Article[], question: Question<T>, attendance: Attendance): Promise<T> {
    const wanted = [...articles];
    const result = this.#tail.then(() => this.#twice(wanted, question, attendance));
    this.#tail = result.catch(() => undefined);
    return result;
  }

  async #twice<T>(articles: readonly Article[], question: Question<T>, attendance: Attendance): Promise<T> {
    try {
      return await this.#once(articles, question, attendance);
    } catch (error) {
      if (attendance.signal?.aborted === true || !(error instanceof Fault) || !error.fatal) throw error;
      // One at a time: if it is an article, it is known then.
      return await this.#once(articles, question, attendance, 1);
    }
  }

  async #once<T>(articles: readonly Article[], question: Question<T>, { signal, progress, patience }: Attendance, most = Infinity): Promise<T> {
    signal?.throwIfAborted();
    let abort: () => void = () => undefined;
    const aborted = new Promise<never>((_, reject) => {
      abort = () => {
        const reason = signal?.reason as Error;
        reject(reason);
      };
    });
    signal?.addEventListener("abort", abort);
    aborted.catch(() => undefined);
    try {
      progress?.({ stage: "start", done: 0, total: 0 });
      const { engine, broken } = await Promise.race([this.#connected(), aborted]);
      const ask = async <T>(answer: Promise<Answer<T>>): Promise<T> => {
        const got = await Promise.race([answer, aborted, broken]);
        if (got.ok) return got.value;
        throw new Fault(got.fault);
      };
      const steps = plan(this.#held, articles);
      for (let done = 0, size = 1; done < steps.length; ) {
        progress?.({ stage: "read", done, total: steps.length });
        const start = performance.now();
        const some = steps.slice(done, done + Math.min(size, most));
        const taken = await ask(inTime(engine.apply(some.map(sent)), some, patience)).catch((error: unknown) => {
          if (!(error instanceof Fault)) throw error;
          const [first] = some;
          if (error.kind !== "no-such-paragraph" || first?.op !== "restore") throw namingArticle(error, some, articles);
          // Reading an article passes over numbers of no paragraph.
          steps[done] = { ...first, op: "replace" };
          return 0;
        });
        for (const step of some.slice(0, taken)) follow(this.#held, step);
        done += taken;
        size = performance.now() - start < OFTEN ? 2 * size : Math.ceil(size / 2);
      }
      return await ask(question(engine, progress, signal));
    } catch (error) {
      // A fault that is not fatal left the engine as it was; anything else leaves it in the middle of something.
      if (!(error instanceof Fault) || error.fatal || error.kind === "slow") this.stop();
      throw error;
    } finally {
      signal?.removeEventListener("abort", abort);
    }
  }

  #connected(): Promise<Connection> {
    this.#connection ??= this.#connect().catch((error: unknown) => {
      this.#connection = undefined;
      throw error;
    });
    return this.#connection;
  }

  /** Ends the engine; the next job starts another. */
  stop(): void {
    const connection = this.#connection;
    this.#connection = undefined;
    this.#held = [];
    void connection?.then(({ stop }) => stop()).catch(() => undefined);
  }
}
