/** The forms in which a summary, or a checked text, leaves as a file. What writes one is loaded when it is asked for. */
import { t, type Key } from "../i18n";
import type { Result } from "../store/result";
import type { Block } from "./report";

/** A form, and what writes it. */
export interface Form<Of = Result> {
  name: () => string;
  /** What of the summary it has, if not all. */
  part?: Key;
  /** How the name of the file ends, another one for each form: two files of one name would be told apart by a number. */
  ending: string;
  /** As mail and browsers name it. */
  type: string;
  /** False where there is nothing to be written. */
  has?: (now: Of) => boolean;
  load: () => Promise<(now: Of) => BlobPart | Promise<BlobPart>>;
}

/** Forms that serve the same end. */
export interface FormGroup {
  name: Key;
  forms: readonly Form[];
}

/** How much is written: all, or what goes into a message. */
export type Extent = "report" | "brief";

/** What writes a document of what the report has. */
export async function ofReport<T>(load: () => Promise<(report: readonly Block[]) => T>, extent: Extent = "report"): Promise<(now: Result) => T> {
  const [reports, write] = await Promise.all([import("./report"), load()]);
  return (now) => write(reports[extent](now));
}

export const markdownText = () => ofReport(async () => (await import("./markdown")).markdown);
export const plainText = (extent?: Extent) => ofReport(async () => (await import("./plain")).plain, extent);
export const richText = (extent?: Extent) => ofReport(async () => (await import("./rich")).rich, extent);

/** What Word reads. Only the page has room for what writes it. */
export const WORD = { name: () => "Word", ending: "docx", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" } as const;

/** Documents to be read, which need no more than what they are in. */
export const markdownForm: Form = { name: () => "Markdown", ending: "md", type: "text/markdown", load: markdownText };
export const textForm: Form = { name: () => t("text"), ending: "txt", type: "text/plain", load: () => plainText() };
const htmlForm: Form = { name: () => "HTML", ending: "html", type: "text/html", load: () => ofReport(async () => (await import("./rich")).html) };

/** For programs. */
export const dataForms: FormGroup = {
  name: "formsData",
  forms: [
    { name: () => "JSON", ending: "json", type: "application/json", load: async () => (await import("./json")).json },
    // The archives of the extension have no room for it.
    ...(import.meta.env.MODE === "extension"
      ? []
      : [{ name: () => "CSV", part: "evidence", ending: "evidence.csv", type: "text/csv", load: async () => (await import("./csv")).evidenceCsv } satisfies Form]),
    {
      name: () => "CSV",
      part: "disagreements",
      ending: "differences.csv",
      type: "text/csv",
      has: ({ summary }) => summary.disagreements.length > 0,
      load: async () => (await import("./csv")).differencesCsv,
    },
  ],
};

/** Those for which there is room everywhere. */
export const forms: readonly FormGroup[] = [{ name: "formsDocument", forms: [htmlForm, markdownForm, textForm] }, dataForms];
