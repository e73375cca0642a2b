import { wrap } from "comlink";
import { ownWorker, parseInert } from "../core/trust";
import { within } from "../core/within";
import type { Draft } from "../store/item";
import { blockText } from "./block-text";
import { rewriteHtml } from "./rewrite-html";
import type { toHtml } from "./docx-thread";
import threadAddress from "./docx-thread?worker&url";

/** A document that takes longer than this is made to, in milliseconds. */
const PATIENCE = 30_000;

/** The text of a Word document: a line for each paragraph, without what was deleted in it and what nobody sees. */
export async function readDocx(bytes: Uint8Array<ArrayBuffer>): Promise<Draft> {
  const worker = ownWorker(threadAddress);
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error("its reader broke"));
    });
  });
  try {
    const html = await within(Promise.race([wrap<typeof toHtml>(worker)(bytes.buffer), broken]), PATIENCE);
    return { text: blockText(parseInert(rewriteHtml(html)).body) };
  } finally {
    worker.terminate();
  }
}
