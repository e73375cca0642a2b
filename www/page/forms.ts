/** The forms in which the page saves a summary: it has room for what writes them all. */
import { dataForms, markdownForm, textForm, type FormGroup } from "../shared/write/forms";

export const forms: readonly FormGroup[] = [
  {
    name: "formsDocument",
    forms: [
      { name: () => "HTML", ending: "html", type: "text/html", load: async () => (await import("../shared/write/library/proof")).provenHtml },
      markdownForm,
      textForm,
    ],
  },
  dataForms,
];
