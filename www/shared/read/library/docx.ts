import { parseInert } from "../../core/trust";
import type { Draft } from "../../store/item";
import { blockText } from "../block-text";
import { rewriteHtml } from "../rewrite-html";
import type { toHtml } from "./docx-thread";
import threadAddress from "./docx-thread?worker&url";
import { inThread } from "./in-thread";

/** The text of a Word document: a line for each paragraph, without what was deleted in it and what nobody sees. */
export async function readDocx(bytes: Uint8Array<ArrayBuffer>): Promise<Draft> {
  const html = await inThread<typeof toHtml, string>(threadAddress, (thread) => thread(bytes.buffer));
  return { text: blockText(parseInert(rewriteHtml(html)).body) };
}
