/** Work that takes a while, of which only the newest piece is worth doing. */
import { signal } from "@preact/signals";
import type { Attendance, Progress } from "../../client/attendance";
import { describe, type FaultInfo } from "../../client/fault";

/** Does the newest piece of work, and again for as long as there is a newer one; those in between are never done. */
export class Work<J> {
  readonly progress = signal<Progress | undefined>(undefined);
  readonly fault = signal<FaultInfo | undefined>(undefined);
  /** True after the reader stopped the work, until something changes. */
  readonly stopped = signal(false);
  readonly #do: (job: J, attendance: Attendance) => Promise<void>;
  readonly #again: () => J | undefined;
  #current: AbortController | undefined;
  #wanted: J | undefined;

  /** @param work does a piece of work, and takes what comes of it; @param again tells what to do when the reader tries again. */
  constructor(work: (job: J, attendance: Attendance) => Promise<void>, again: () => J | undefined) {
    this.#do = work;
    this.#again = again;
  }

  /** Asks for a piece of work. */
  want(job: J | undefined): void {
    this.stopped.value = false;
    this.#wanted = job;
    void this.#run();
  }

  /** There is nothing left to do. */
  drop(): void {
    this.#wanted = undefined;
    this.stopped.value = false;
    this.fault.value = undefined;
    this.#end("There is nothing left to do.");
  }

  /** Stops the work; what was shown before stays. */
  cancel = (): void => {
    this.#wanted = undefined;
    this.stopped.value = true;
    this.#end("The reader stopped the work.");
  };

  /** Does the work again. */
  retry = (): void => {
    this.fault.value = undefined;
    this.want(this.#again());
  };

  #end(why: string): void {
    this.#current?.abort(new DOMException(why, "AbortError"));
  }

  async #run(): Promise<void> {
    while (this.#wanted !== undefined && !this.#current) {
      const job = this.#wanted;
      this.#wanted = undefined;
      this.#current = new AbortController();
      const { signal: aborted } = this.#current;
      try {
        await this.#do(job, { signal: aborted, progress: (now) => (this.progress.value = now) });
        this.fault.value = undefined;
      } catch (error) {
        if (!aborted.aborted) this.fault.value = describe(error);
      } finally {
        this.#current = undefined;
        this.progress.value = undefined;
      }
    }
  }
}
