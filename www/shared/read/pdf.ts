import { AnnotationMode, getDocument, GlobalWorkerOptions, VerbosityLevel, type PDFPageProxy } from "pdfjs-dist";
import type { TextItem } from "pdfjs-dist/types/src/display/api";
import threadAddress from "pdfjs-dist/build/pdf.worker.min.mjs?worker&url";
import { LIMITS } from "../core/limits";
import { ownWorker } from "../core/trust";
import { within } from "../core/within";
import type { Draft } from "../store/item";
import { seenOf } from "./unseen/pdf-unseen";
import { UnreadableFile } from "./unreadable-file";

/** A page that takes longer than this is made to, in milliseconds. */
const PATIENCE = 30_000;

/** A gap this much larger than the height of the letters begins a new paragraph. */
const GAP = 1.7;

/** The text of a PDF: lines joined to paragraphs by the distance between them. Nothing of it is drawn or run. */
export async function readPdf(data: Uint8Array<ArrayBuffer>): Promise<Draft> {
  const worker = ownWorker(threadAddress);
  GlobalWorkerOptions.workerPort = worker;
  const task = getDocument({ data, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWasm: false, verbosity: VerbosityLevel.ERRORS });
  try {
    const pdf = await within(task.promise, PATIENCE);
    const pages: string[] = [];
    let length = 0;
    for (let n = 1; n <= pdf.numPages; n++) {
      const page = paragraphs(await within(pdf.getPage(n).then(textOf), PATIENCE));
      length += page.length;
      // Many pages may be one and the same, drawn again and again.
      if (length > LIMITS.article) throw new UnreadableFile("large");
      pages.push(page);
    }
    const { info } = await within(pdf.getMetadata(), PATIENCE);
    const title = "Title" in info && typeof info.Title === "string" ? info.Title.trim() : "";
    const text = pages.join("\n");
    return title === "" ? { text } : { text, title };
  } catch (error) {
    throw error instanceof Error && error.name === "PasswordException" ? new UnreadableFile("locked") : error;
  } finally {
    worker.terminate();
    void task.destroy().catch(() => undefined);
  }
}

/** The text of a page that can be seen. What is drawn on it is let go at once. */
async function textOf(page: PDFPageProxy): Promise<TextItem[]> {
  const { items } = await page.getTextContent();
  const drawn = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const texts = items.filter((item): item is TextItem => "str" in item);
  page.cleanup();
  return seenOf(texts, drawn, page.view);
}

function paragraphs(items: readonly TextItem[]): string {
  const lines: { text: string; y: number; height: number }[] = [];
  let open = false;
  for (const { str, transform, height, hasEOL } of items) {
    const y = Number(transform[5]);
    const last = lines.at(-1);
    if (open && last) {
      last.text += str;
      last.height = Math.max(last.height, height);
    } else if (str.trim() !== "") lines.push({ text: str, y, height });
    open = !hasEOL && (open || str.trim() !== "");
  }
  let text = "";
  lines.forEach((line, n) => {
    const before = lines[n - 1];
    const apart = before ? Math.abs(before.y - line.y) : 0;
    const height = Math.max(before?.height ?? 0, line.height);
    if (!before) text = line.text;
    else if (apart > GAP * height) text += `\n${line.text}`;
    // A word that was divided at the end of its line becomes whole again.
    else if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) text = text.slice(0, -1) + line.text;
    else text += `${text.endsWith(" ") ? "" : " "}${line.text}`;
  });
  return text;
}
