import init, { Corpus, type Article, type Check, type Options, type Progress, type Summary } from "../wasm/conspectus.js";
import { describe, type FaultInfo } from "./fault.ts";
import type { Line } from "./line.ts";

/** One change to the list of articles. */
export type Step =
  | { op: "insert"; index: number; article: Article }
  | { op: "replace"; index: number; article: Article }
  /** Of the article, only what the reader put back and took out is looked at: it is the one that is held in all else. */
  | { op: "restore"; index: number; article: Article }
  | { op: "remove"; index: number };

/** Errors are values here: an exception would lose its kind between threads. */
export type Answer<T> = { ok: true; value: T } | { ok: false; fault: FaultInfo };

/** The core behind plain messages. It runs in a worker, or in the caller's thread where there are no workers. */
export class Engine {
  #corpus: Corpus | undefined;

  /** Starts from a compiled module, so that a restart needs no request. */
  async start(module: WebAssembly.Module): Promise<Answer<true>> {
    try {
      await init({ module_or_path: module });
      this.#corpus = new Corpus();
      return { ok: true, value: true };
    } catch (error) {
      return { ok: false, fault: describe(error) };
    }
  }

  /** Takes as many of the steps as can be taken, and says how many; what is wrong with one is said when it comes first. */
  apply(steps: readonly Step[]): Answer<number> {
    for (const [taken, step] of steps.entries()) {
      const answer = this.#with((corpus) => {
        if (step.op === "insert") corpus.insert(step.index, step.article);
        else if (step.op === "replace") corpus.replace(step.index, step.article);
        else if (step.op === "restore") {
          corpus.setRestored(step.index, step.article.restored ?? []);
          corpus.setRemoved(step.index, step.article.removed ?? []);
        }
        else corpus.remove(step.index);
      });
      if (!answer.ok) return taken > 0 && !answer.fault.fatal ? { ok: true, value: taken } : answer;
    }
    return { ok: true, value: steps.length };
  }

  summarize(options: Options, progress?: (now: Progress) => void): Answer<Summary> {
    return this.#with((corpus) => corpus.summarize(options, undefined, progress));
  }

  check(text: string, options: Options, progress?: (now: Progress) => void): Answer<Check> {
    return this.#with((corpus) => corpus.check(text, options, undefined, progress));
  }

  /** The paragraphs of an article. Their text is not sent: whoever asks has it. */
  paragraphs(index: number): Answer<Line[]> {
    return this.#with((corpus) =>
      corpus.paragraphs(index, "utf16").map(({ start, end, dropped }) => (dropped === undefined ? { start, end } : { start, end, dropped })),
    );
  }

  #with<T>(work: (corpus: Corpus) => T): Answer<T> {
    try {
      if (!this.#corpus) throw new Error("The engine was not started.");
      return { ok: true, value: work(this.#corpus) };
    } catch (error) {
      return { ok: false, fault: describe(error) };
    }
  }

  /** Gives back what it holds. */
  free(): void {
    this.#corpus?.free();
    this.#corpus = undefined;
  }
}
