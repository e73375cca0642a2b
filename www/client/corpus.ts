/// <reference lib="esnext.disposable" preserve="true" />
import { Corpus as Core, type Check, type Offsets, type Paragraph, type Progress, type Summary } from "../wasm/conspectus.js";
import type { Signal } from "./attendance.ts";
import { describe, Fault, type FaultKind } from "./fault.ts";
import { articleOf, numberOf, numbersOf, offsetsOf, optionsOf, progressOf, signalOf, textOf, type Article, type Options } from "./given.ts";

let ready = false;

/** @internal From now on there may be a corpus: the core is loaded. */
export const begin = (): void => void (ready = true);

const fault = (kind: FaultKind, message: string): Fault => new Fault({ kind, message, fatal: false });

/**
 * Articles about one event, analysed, in this thread. Adding, replacing or removing one analyses that one alone;
 * {@link Corpus.summarize} reads no text again, so that another length costs next to nothing. Call `free()` when done, or
 * declare it with `using`. All that its methods throw is a {@link Fault}; then all stays as it is.
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
export class Corpus {
  #core: Core | undefined;
  #busy = false;
  /** Frees it, if it is not freed yet; for `using`, where the runtime has that. */
  declare readonly [Symbol.dispose]: () => void;

  /** A corpus without articles. Throws a {@link Fault} of the kind `not-loaded` before `load()` is done. */
  constructor() {
    if (!ready) throw fault("not-loaded", "The core is not loaded: await load() first.");
    this.#core = new Core();
  }

  static {
    const given: { dispose?: symbol } = Symbol;
    const value = function (this: Corpus) {
      if (this.#core) this.free();
    };
    if (given.dispose) Object.defineProperty(this.prototype, given.dispose, { value, configurable: true, writable: true });
  }

  /** The number of articles. */
  get length(): number {
    return this.#with((core) => core.length);
  }

  /**
   * Adds an article behind the others and answers its number. Only `text` is needed.
   *
   * @throws {Fault} of the kind `too-large` or `bad-value`.
   */
  add(article: Article): number {
    return this.#with((core) => core.add(articleOf(article)));
  }

  /** Adds an article before the one of that number, from 0. Throws as {@link Corpus.add}, or with the kind `no-such-article`. */
  insert(number: number, article: Article): void {
    this.#with((core) => core.insert(numberOf(number, "number"), articleOf(article)));
  }

  /** Puts an article in the place of another, which stays if this throws. Throws as {@link Corpus.insert}. */
  replace(number: number, article: Article): void {
    this.#with((core) => core.replace(numberOf(number, "number"), articleOf(article)));
  }

  /**
   * Puts back those paragraphs of an article that cleaning dropped and the reader wants, and none but those; no text is read again.
   *
   * @throws {Fault} of the kind `no-such-article`, `no-such-paragraph` or `bad-value`.
   */
  setRestored(number: number, paragraphs: readonly number[]): void {
    this.#with((core) => core.setRestored(numberOf(number, "number"), numbersOf(paragraphs, "paragraphs")));
  }

  /** Takes out those paragraphs, and none but those; one that is put back as well stays out. Throws as {@link Corpus.setRestored}. */
  setRemoved(number: number, paragraphs: readonly number[]): void {
    this.#with((core) => core.setRemoved(numberOf(number, "number"), numbersOf(paragraphs, "paragraphs")));
  }

  /** Takes out the article of that number. Throws a {@link Fault} of the kind `no-such-article` or `bad-value`. */
  remove(number: number): void {
    this.#with((core) => core.remove(numberOf(number, "number")));
  }

  /**
   * The summary of all articles. Positions count UTF-16 units unless the options say otherwise.
   *
   * @param onProgress is told how far the work is, when a stage begins and after every few thousand sentences; what it throws ends
   * the work, and is thrown here.
   * @param signal is looked at right after that: in one thread, `onProgress` alone can abort it meanwhile.
   * @throws {Fault} of the kind `bad-value`, `no-such-article` for a number in the options, or `cancelled` if the signal is aborted.
   */
  summarize(options?: Options, signal?: Signal | null, onProgress?: (now: Progress) => void): Summary {
    const wanted = optionsOf(options, this.length);
    return this.#watched(signal, onProgress, (core, look) => core.summarize(wanted, undefined, look));
  }

  /**
   * What the articles have of a text, of each sentence, figure, name and quotation. Positions count UTF-16 units unless the
   * options say otherwise; the signal and `onProgress` are as in {@link Corpus.summarize}.
   *
   * @throws {Fault} of the kind `bad-value`, `no-such-article`, `too-large`, or `cancelled`.
   */
  check(text: string, options?: Options, signal?: Signal | null, onProgress?: (now: Progress) => void): Check {
    const [given, wanted] = [textOf(text, "text"), optionsOf(options, this.length)];
    return this.#watched(signal, onProgress, (core, look) => core.check(given, wanted, undefined, look));
  }

  /**
   * The paragraphs of an article, and why some are not part of it. Positions count UTF-16 units unless told otherwise.
   *
   * @throws {Fault} of the kind `no-such-article` or `bad-value`.
   */
  paragraphs(number: number, offsets: Offsets = "utf16"): Paragraph[] {
    return this.#with((core) => core.paragraphs(numberOf(number, "number"), offsetsOf(offsets, "offsets")));
  }

  /** Gives back what it holds. Throws a {@link Fault} of the kind `freed` if that was done. */
  free(): void {
    this.#with(() => this.#drop());
  }

  #watched<T>(signal: unknown, onProgress: unknown, work: (core: Core, look: (now: Progress) => void) => T): T {
    const [stop, tell] = [signalOf(signal), progressOf(onProgress)];
    const cancelled = fault("cancelled", "The work was stopped before it was done.");
    let thrown: { error: unknown } | undefined;
    const look = (now: Progress) => {
      try {
        tell?.(now);
        if (stop?.aborted === true) throw cancelled;
      } catch (error) {
        thrown = { error };
        throw cancelled;
      }
    };
    try {
      return this.#with((core) => work(core, look));
    } catch (error) {
      throw thrown ? thrown.error : error;
    }
  }

  #with<T>(work: (core: Core) => T): T {
    if (!this.#core) throw fault("freed", "The corpus was freed, or broke: make a new one.");
    if (this.#busy) throw fault("busy", "The corpus is at work: wait until its call has returned.");
    this.#busy = true;
    try {
      return work(this.#core);
    } catch (error) {
      const what = error instanceof Fault ? error : new Fault(describe(error));
      // After a trap its memory is lost, and can't be given back.
      if (what.fatal) this.#drop();
      throw what;
    } finally {
      this.#busy = false;
    }
  }

  #drop(): void {
    const core = this.#core;
    this.#core = undefined;
    try {
      core?.free();
    } catch {
      // It broke.
    }
  }
}
