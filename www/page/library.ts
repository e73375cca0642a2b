/** What the page has room for: readers of files, and what finds out their encoding. */
import type { Library } from "../shared/read/reader";

export const library: Library = {
  readers: {
    pdf: async () => (await import("../shared/read/pdf/pdf")).readPdf,
    docx: async () => (await import("../shared/read/docx")).readDocx,
  },
  detect: async () => (await import("../shared/read/detect")).detect,
};
