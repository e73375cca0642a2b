import type { EventsTexts } from "../texts";

export const de: EventsTexts = {
  filesReading: "Datei {done} von {total} wird gelesen",
  manyNothingLeft: "{n} Artikel haben keinen Text zum Zusammenfassen.",
  manySetAside: "{n} Artikel machen mehr Arbeit, als ein Artikel darf, und bleiben draußen.",
  manyNotText: "Vieles in {n} Artikeln ist kein lesbarer Text.",
  manyNotBelong: "{n} Artikel scheinen von etwas anderem zu handeln und zählen nicht mit.",
  manyDoubtful: "{n} Artikel handeln vielleicht von einem anderen Ereignis: Was sie sagen, wird gezeigt, zählt aber nicht mit.",
  countAllIn: "Alle mitzählen",
  removeAll: "Alle entfernen",
  manyDone: "Für {n} Artikel erledigt.",
};
