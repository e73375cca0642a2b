import type { Progress as CoreProgress, Options, Summary } from "../core/types";
import { connect, type Connection } from "./connect";
import type { Answer } from "./engine";
import { Fault } from "./fault";
import { after, plan, type Held, type Keyed } from "./plan";

/** One piece of work: these articles, summarized like this. */
export interface Job {
  articles: Keyed[];
  options: Options;
}

/** How far the work is. */
export type Progress = CoreProgress | { stage: "start" | "read"; done: number; total: number };

/**
 * The way to the engine. Jobs run one after another. To cancel one, abort its signal: the engine is stopped in the
 * middle of whatever it does, and the next job starts a new one. An engine that breaks is replaced, and the job is
 * done once more.
 */
export class Client {
  #connection: Promise<Connection> | undefined;
  #held: Held[] = [];
  #tail: Promise<unknown> = Promise.resolve();

  /** Gets the engine ready before there is anything to do. */
  async warm(): Promise<void> {
    await this.#connect();
  }

  /** @throws {Fault} or, when the signal is aborted, its reason. */
  run(job: Job, signal: AbortSignal, progress: (now: Progress) => void): Promise<Summary> {
    const result = this.#tail.then(() => this.#twice(job, signal, progress));
    this.#tail = result.catch(() => undefined);
    return result;
  }

  async #twice(job: Job, signal: AbortSignal, progress: (now: Progress) => void): Promise<Summary> {
    try {
      return await this.#once(job, signal, progress);
    } catch (error) {
      if (signal.aborted || !(error instanceof Fault) || !error.fatal) throw error;
      return await this.#once(job, signal, progress);
    }
  }

  async #once(job: Job, signal: AbortSignal, progress: (now: Progress) => void): Promise<Summary> {
    signal.throwIfAborted();
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    });
    aborted.catch(() => undefined);
    try {
      progress({ stage: "start", done: 0, total: 0 });
      const { engine, broken } = await Promise.race([this.#connect(), aborted]);
      const ask = async <T>(answer: Promise<Answer<T>>): Promise<T> => {
        const got = await Promise.race([answer, aborted, broken]);
        if (got.ok) return got.value;
        throw new Fault(got.fault);
      };
      const steps = plan(this.#held, job.articles);
      for (const [done, step] of steps.entries()) {
        progress({ stage: "read", done, total: steps.length });
        await ask(engine.apply(step));
        this.#held = after(this.#held, step, job.articles);
      }
      return await ask(engine.summarize(job.options, progress));
    } catch (error) {
      // A fault that is not fatal left the engine as it was; anything else leaves it in the middle of something.
      if (!(error instanceof Fault) || error.fatal) this.stop();
      throw error;
    }
  }

  #connect(): Promise<Connection> {
    this.#connection ??= connect().catch((error: unknown) => {
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
