/** The forms in which the page saves a summary: it has room for what writes them all. */
import { dataForms, markdownForm, ofReport, textForm, type FormGroup } from "../shared/write/forms";

export const forms: readonly FormGroup[] = [
  {
    name: "formsDocument",
    forms: [
      {
        name: () => "Word",
        ending: "docx",
        type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        load: () => ofReport(async () => (await import("../shared/write/library/word")).word),
      },
      { name: () => "HTML", ending: "html", type: "text/html", load: async () => (await import("../shared/write/library/proof")).provenHtml },
      markdownForm,
      textForm,
    ],
  },
  dataForms,
  {
    name: "formsReferences",
    forms: [
      { name: () => "RIS", ending: "ris", type: "application/x-research-info-systems", load: async () => (await import("../shared/write/library/references")).ris },
      { name: () => "BibTeX", ending: "bib", type: "application/x-bibtex", load: async () => (await import("../shared/write/library/references")).bibtex },
      { name: () => "CSL-JSON", ending: "json", type: "application/vnd.citationstyles.csl+json", load: async () => (await import("../shared/write/library/references")).cslJson },
    ],
  },
];
