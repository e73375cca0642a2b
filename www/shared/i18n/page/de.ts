import type { PageTexts } from "../texts";

export const de: PageTexts = {
  characters: { one: "{n} Zeichen", other: "{n} Zeichen" },
  unitCharacters: "Zeichen",
  curveCharacters: "Wie viel bis zu {n} Zeichen abdecken können: höchstens {p}",
  listen: "Anhören",
  listenPause: "Pause",
  listenGoOn: "Weiter",
  listenPrevious: "Voriger Satz",
  listenNext: "Nächster Satz",
  share: "Teilen",
  toSummary: "Zur Zusammenfassung",
  splitMenu: "In mehrere teilen …",
  splitAll: "Mehrere auf einmal eingefügt? Teilen",
  splitHelp: "Sind das mehrere Artikel? Wählen Sie, wo ein weiterer beginnt.",
  splitHere: "Hier beginnt ein weiterer Artikel",
  referenceGaps: "Einigen Literaturangaben fehlt etwas:",
  lacksOutlet: { one: "{n} Artikel ohne Medium", other: "{n} Artikel ohne Medium" },
  lacksDate: { one: "{n} Artikel ohne Datum", other: "{n} Artikel ohne Datum" },
  lacksAddress: { one: "{n} Artikel ohne Adresse", other: "{n} Artikel ohne Adresse" },
  cannotKeep: "Das kann kein Satz der Zusammenfassung sein.",
};
