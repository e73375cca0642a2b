/** Has a thread do a piece of work, once. */
import { wrap, type Remote } from "comlink";
import { ownWorker } from "../../core/trust";
import { within } from "../../core/within";
import { UnreadableFile } from "../unreadable-file";

/** A document that takes longer than this is made to, in milliseconds. */
const PATIENCE = 30_000;

/** Starts the thread at this address, lets `ask` ask it for something, and ends it. */
export async function inThread<F, T>(address: string, ask: (thread: Remote<F>) => Promise<T>): Promise<T> {
  const worker = ownWorker(address);
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error("its reader broke"));
    });
  });
  try {
    return await within(Promise.race([ask(wrap<F>(worker)), broken]), PATIENCE);
  } catch (error) {
    throw error instanceof Error && /encrypted/iu.test(error.message) ? new UnreadableFile("locked") : error;
  } finally {
    worker.terminate();
  }
}
