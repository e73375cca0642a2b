/** The text of a document that was made HTML: a line for each block, without what nobody sees. */
import { parseInert } from "../../core/trust";
import type { Draft } from "../../store/item";
import { blockTexts } from "../block-text";
import { rewriteHtmlSteps } from "../rewrite-html";
import { unhurried } from "../steps";
import { headingsIn, partsAt } from "../top-headings";
import { leaveUnseen } from "../unseen/html-unseen";

/** The text, and what its headings divide it into. */
export async function readDocument(html: string): Promise<{ text: string; parts: readonly Draft[] | undefined }> {
  const sheets: string[] = [];
  const doc = parseInert(await unhurried(rewriteHtmlSteps(html, sheets)));
  await unhurried(leaveUnseen(doc, sheets));
  const text = await unhurried(blockTexts(doc.body));
  return { text, parts: partsAt(text, headingsIn(doc)) };
}

export const textOfDocument = async (html: string): Promise<string> => (await readDocument(html)).text;
