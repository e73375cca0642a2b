import { getDocument, GlobalWorkerOptions, VerbosityLevel } from "pdfjs-dist";
import type { TextItem } from "pdfjs-dist/types/src/display/api";
import threadAddress from "pdfjs-dist/build/pdf.worker.min.mjs?worker&url";
import { ownWorker } from "../core/trust";
import type { Draft } from "../store/item";
import { Unreadable } from "./unreadable";

/** A gap this much larger than the height of the letters begins a new paragraph. */
const GAP = 1.7;

/** The text of a PDF: lines joined to paragraphs by the distance between them. Nothing of it is drawn or run. */
export async function readPdf(data: Uint8Array<ArrayBuffer>): Promise<Draft> {
  const worker = ownWorker(threadAddress);
  GlobalWorkerOptions.workerPort = worker;
  const task = getDocument({ data, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWasm: false, verbosity: VerbosityLevel.ERRORS });
  try {
    const pdf = await task.promise;
    const pages: string[] = [];
    for (let n = 1; n <= pdf.numPages; n++) {
      const { items } = await (await pdf.getPage(n)).getTextContent();
      pages.push(paragraphs(items.filter((item): item is TextItem => "str" in item)));
    }
    const { info } = await pdf.getMetadata();
    const title = "Title" in info && typeof info.Title === "string" ? info.Title.trim() : "";
    const text = pages.join("\n");
    return title === "" ? { text } : { text, title };
  } catch (error) {
    throw error instanceof Error && error.name === "PasswordException" ? new Unreadable("locked") : error;
  } finally {
    await task.destroy();
    worker.terminate();
  }
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
