import { wrap } from "comlink";
import { ownWorker, parseInert } from "../core/trust";
import type { Draft } from "../store/item";
import { blockText } from "./blocks";
import { tame } from "./tame";
import type { toHtml } from "./docx-thread";
import threadAddress from "./docx-thread?worker&url";

/** A document that takes longer than this is made to. */
const PATIENCE = 30_000;

/** The text of a Word document: a line for each paragraph, without what was deleted in it and what nobody sees. */
export async function readDocx(bytes: Uint8Array<ArrayBuffer>): Promise<Draft> {
  const worker = ownWorker(threadAddress);
  const given = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("it takes too long")), PATIENCE);
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error("its reader broke"));
    });
  });
  try {
    const html = await Promise.race([wrap<typeof toHtml>(worker)(bytes.buffer), given]);
    return { text: blockText(parseInert(tame(html)).body) };
  } finally {
    worker.terminate();
  }
}
