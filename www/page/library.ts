/** What the page has room for: readers of files, what finds out their encoding, and what says how many are read. */
import type { Library } from "../shared/read/reader";
import { begin } from "../shared/store/arriving";

export const library: Library = {
  readers: {
    pdf: async () => (await import("../shared/read/pdf/pdf")).readPdf,
    docx: async () => (await import("../shared/read/library/docx")).readDocx,
    odt: async () => (await import("../shared/read/library/odt")).readOdt,
    rtf: async () => (await import("../shared/read/library/rtf")).readRtf,
    epub: async () => (await import("../shared/read/library/epub")).readEpub,
    eml: async () => (await import("../shared/read/library/mail")).readMail,
    webarchive: async () => (await import("../shared/read/library/webarchive")).readWebArchive,
  },
  unpack: async () => (await import("../shared/read/library/zip")).filesIn,
  begin,
  detect: async () => (await import("../shared/read/detect")).detect,
  project: async () => (await import("../shared/project/file")).readProject,
};
