import { AnnotationMode, getDocument, GlobalWorkerOptions, VerbosityLevel, type PDFPageProxy } from "pdfjs-dist";
import type { TextItem } from "pdfjs-dist/types/src/display/api";
import threadAddress from "pdfjs-dist/build/pdf.worker.min.mjs?worker&url";
import { LIMITS } from "../../core/limits";
import { ownWorker } from "../../core/trust";
import { within } from "../../core/within";
import type { Draft } from "../../store/item";
import { inColumns } from "./columns";
import { linesOf, type Line } from "./pdf-lines";
import { paragraphsOf } from "./paragraphs";
import { titleOf } from "./pdf-title";
import { referencesIn } from "./references";
import { withoutHeads } from "./running-heads";
import { seenOf } from "../unseen/pdf-unseen";
import { UnreadableFile } from "../unreadable-file";

/** A page that takes longer than this is made to, in milliseconds. */
const PATIENCE = 30_000;

/** The text of a PDF, a line for each paragraph. Nothing of it is drawn or run. */
export async function readPdf(data: Uint8Array<ArrayBuffer>): Promise<Draft> {
  const worker = ownWorker(threadAddress);
  GlobalWorkerOptions.workerPort = worker;
  const task = getDocument({ data, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWasm: false, verbosity: VerbosityLevel.ERRORS });
  try {
    const pdf = await within(task.promise, PATIENCE);
    const pages: Line[][] = [];
    let length = 0;
    for (let n = 1; n <= pdf.numPages; n++) {
      const lines = inColumns(linesOf(await within(pdf.getPage(n).then(textOf), PATIENCE), n));
      length += lines.reduce((sum, line) => sum + line.text.length, 0);
      // Many pages may be one and the same, drawn again and again.
      if (length > LIMITS.article) throw new UnreadableFile("large");
      pages.push(lines);
    }
    const { info } = await within(pdf.getMetadata(), PATIENCE);
    return draftOf(pages, "Title" in info && typeof info.Title === "string" ? info.Title.trim() : "");
  } catch (error) {
    throw error instanceof Error && error.name === "PasswordException" ? new UnreadableFile("locked") : error;
  } finally {
    worker.terminate();
    void task.destroy().catch(() => undefined);
  }
}

/** What the pages hold as an article; `said` is what the file names as its title. */
function draftOf(pages: readonly Line[][], said: string): Draft {
  const { lines, address } = withoutHeads(pages);
  // Pages without letters are pictures.
  if (!lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) throw new UnreadableFile("scanned");
  const read = paragraphsOf(lines);
  const texts = read.paragraphs.map(({ text }) => text);
  const title = titleOf(read, said);
  const outside = referencesIn(texts);
  return { text: texts.join("\n"), ...(title === undefined ? {} : { title }), ...(address === undefined ? {} : { address }), ...(outside.length > 0 ? { outside } : {}) };
}

/** The text of a page that can be seen. What is drawn on it is let go at once. */
async function textOf(page: PDFPageProxy): Promise<TextItem[]> {
  const { items } = await page.getTextContent();
  const drawn = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const texts = items.filter((item): item is TextItem => "str" in item);
  page.cleanup();
  return seenOf(texts, drawn, page.view);
}
