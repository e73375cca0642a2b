/** The text of a document that was made HTML: a line for each block, without what nobody sees. */
import { parseInert } from "../../core/trust";
import { blockTexts } from "../block-text";
import { rewriteHtmlSteps } from "../rewrite-html";
import { unhurried } from "../steps";
import { leaveUnseen } from "../unseen/html-unseen";

export async function textOfDocument(html: string): Promise<string> {
  const sheets: string[] = [];
  const doc = parseInert(await unhurried(rewriteHtmlSteps(html, sheets)));
  await unhurried(leaveUnseen(doc, sheets));
  return unhurried(blockTexts(doc.body));
}
