/** What is said of files, which comes with what reads them. */
export const en = {
  fileFailed: "Could not read {name}: {why}.",
  filesFailed: "{n} files could not be read:",
  fileUnknown: "{name} is not a kind of file that can be read here. These can be: {kinds}.",
  fileLarge: "{name} is too large. Files up to {n} MB can be read.",
  fileEmpty: "There is no text in {name}.",
  fileLocked: "{name} is locked with a password. Save it without one, then try again.",
  fileReading: "Reading {name}…",
  fileScanned: "{name} holds pictures and no letters. Have its text recognised first (OCR: scanners, phones and PDF programs can), then drop the new file here, or copy the text and paste it.",
  fileOldWord: "{name} is a Word file of the old kind. Open it, save it as .docx, then drop that here.",
  fileProtected: "{name} is protected against copying, so that only the program of its shop can open it. Paste the text instead.",
  fileDamaged: "{name} is damaged, so nothing of it was opened. What you have here stays.",
  fileNewer: "{name} was saved by a newer version of Conspectus. Load this page again to get the newest, then open the file once more.",
  lettersWrong: "Letters look wrong?",
  lettersAs: "Read them as",
};
