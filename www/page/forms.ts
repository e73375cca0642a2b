/** The forms in which the page saves a summary: it has room for what writes them all. */
import { say } from "../shared/store/notice";
import type { Result } from "../shared/store/result";
import { dataForms, markdownForm, ofReport, textForm, WORD, type FormGroup } from "../shared/write/forms";

/** What writes references; before they are saved, it is said what they lack. */
async function reference(form: "ris" | "bibtex" | "cslJson"): Promise<(now: Result) => string> {
  const references = await import("../shared/write/library/references");
  return (now) => {
    const lines = references.gaps(now);
    if (lines.length > 0) say({ text: "referenceGaps", tone: "plain", lines });
    return references[form](now);
  };
}

export const forms: readonly FormGroup[] = [
  {
    name: "formsDocument",
    forms: [
      { ...WORD, load: () => ofReport(async () => (await import("../shared/write/library/word")).word) },
      { name: () => "HTML", ending: "html", type: "text/html", load: async () => (await import("../shared/write/library/proof")).provenHtml },
      markdownForm,
      textForm,
    ],
  },
  dataForms,
  {
    name: "formsReferences",
    forms: [
      { name: () => "RIS", ending: "ris", type: "application/x-research-info-systems", load: () => reference("ris") },
      { name: () => "BibTeX", ending: "bib", type: "application/x-bibtex", load: () => reference("bibtex") },
      { name: () => "CSL-JSON", ending: "csl.json", type: "application/vnd.citationstyles.csl+json", load: () => reference("cslJson") },
    ],
  },
];
