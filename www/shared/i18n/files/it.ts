import type { FilesTexts } from "../texts";

export const it: FilesTexts = {
  fileFailed: "Impossibile leggere {name}: {why}.",
  filesFailed: "Non è stato possibile leggere {n} file:",
  fileUnknown: "{name} non è di un tipo leggibile qui. Si possono leggere: {kinds}.",
  fileLarge: "{name} è troppo grande. Si possono leggere file fino a {n} MB.",
  fileEmpty: "In {name} non c’è testo.",
  fileLocked: "{name} è protetto da una password. Salvalo senza password e riprova.",
  fileReading: "Lettura di {name}…",
  fileScanned: "{name} contiene immagini e nessun carattere. Fanne prima riconoscere il testo (OCR: lo fanno scanner, telefoni e programmi PDF), poi trascina qui il nuovo file; oppure copia il testo e incollalo.",
  fileOldWord: "{name} è un file Word di vecchio formato. Aprilo, salvalo come .docx e trascina qui il nuovo file.",
  fileProtected: "{name} è protetto contro la copia: può aprirlo solo il programma del negozio da cui proviene. Incolla invece il testo.",
  fileDamaged: "{name} è danneggiato: non ne è stato aperto nulla. Ciò che hai qui resta.",
  fileNewer: "{name} è stato salvato da una versione più recente di Conspectus. Ricarica questa pagina per avere l’ultima versione, poi riapri il file.",
  lettersWrong: "Caratteri sbagliati?",
  lettersAs: "Leggili come",
};
