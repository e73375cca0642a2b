import type { FilesTexts } from "../texts";

export const de: FilesTexts = {
  fileFailed: "{name} war nicht lesbar: {why}.",
  filesFailed: "{n} Dateien ließen sich nicht lesen:",
  fileUnknown: "{name} ist kein Dateityp, der hier gelesen werden kann. Möglich sind: {kinds}.",
  fileLarge: "{name} ist zu groß. Dateien bis {n} MB können gelesen werden.",
  fileEmpty: "In {name} steht kein Text.",
  fileLocked: "{name} ist mit einem Passwort gesperrt. Speichern Sie die Datei ohne und versuchen Sie es noch einmal.",
  fileReading: "{name} wird gelesen …",
  fileScanned: "{name} enthält Bilder und keine Buchstaben. Lassen Sie den Text erst erkennen (OCR: das können Scanner, Telefone und PDF-Programme) und legen Sie die neue Datei hier ab, oder kopieren Sie den Text und fügen Sie ihn ein.",
  fileOldWord: "{name} ist eine Word-Datei im alten Format. Öffnen Sie sie, speichern Sie sie als .docx und legen Sie diese hier ab.",
  fileProtected: "{name} ist kopiergeschützt, sodass nur das Programm des Anbieters die Datei öffnen kann. Fügen Sie stattdessen den Text ein.",
  fileDamaged: "{name} ist beschädigt, deshalb wurde nichts daraus geöffnet. Was hier ist, bleibt.",
  fileNewer: "{name} wurde mit einer neueren Version von Conspectus gespeichert. Laden Sie diese Seite neu, um die neueste zu bekommen, und öffnen Sie die Datei dann noch einmal.",
  lettersWrong: "Falsche Zeichen?",
  lettersAs: "Lesen als",
};
