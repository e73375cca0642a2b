import { parseInert } from "../../core/trust";
import { blockText } from "../block-text";
import type { Reading } from "../reader";
import { rewriteHtml } from "../rewrite-html";
import { headingsIn, partsAt } from "../top-headings";
import type { toHtml } from "./docx-thread";
import threadAddress from "./docx-thread?worker&url";
import { inThread } from "./in-thread";

/** The text of a Word document: a line for each paragraph, without what was deleted in it and what nobody sees. */
export async function readDocx(bytes: Uint8Array<ArrayBuffer>): Promise<Reading> {
  const html = await inThread<typeof toHtml, string>(threadAddress, (thread) => thread(bytes.buffer));
  const doc = parseInert(rewriteHtml(html));
  const text = blockText(doc.body);
  return { draft: { text }, parts: partsAt(text, headingsIn(doc)) };
}
