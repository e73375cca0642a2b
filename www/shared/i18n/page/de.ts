import type { PageTexts } from "../texts";

export const de: PageTexts = {
  characters: { one: "{n} Zeichen", other: "{n} Zeichen" },
  unitCharacters: "Zeichen",
  listen: "Anhören",
  listenPause: "Pause",
  listenGoOn: "Weiter",
  listenPrevious: "Voriger Satz",
  listenNext: "Nächster Satz",
  toSummary: "Zur Zusammenfassung",
  splitMenu: "In mehrere teilen…",
  splitBars: "Mehrere Artikel in einem? Setzen Sie eine Zeile ||||| dazwischen.",
  splitCursor: "Am Cursor teilen",
};
