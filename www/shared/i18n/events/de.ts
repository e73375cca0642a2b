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
  manyIncluded: "{n} Artikel mitgezählt.",
  manyRemoved: "{n} Artikel entfernt.",
  eventsTold: { one: "{n} Ereignis", other: "{n} Ereignisse" },
  eventCount: "{n} Artikel",
  onTheirOwn: { one: "{n} Artikel steht für sich", other: "{n} Artikel stehen für sich" },
  newElsewhere: { one: "{n} neuer Artikel handelt von etwas anderem: siehe die Liste der Ereignisse.", other: "{n} neue Artikel handeln von etwas anderem: siehe die Liste der Ereignisse." },
  ownStory: "Dieses Ereignis zu einer eigenen Story machen",
  storyMade: "„{name}“ ist jetzt eine eigene Story, unter „Storys“.",
  allLanguages: "Alle Sprachen",
  notInSummary: "Nicht in dieser Zusammenfassung",
};
