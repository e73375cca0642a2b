import type { EventsTexts } from "../texts";

export const it: EventsTexts = {
  filesReading: "Lettura del file {done} di {total}",
  manyNothingLeft: "{n} articoli non hanno testo da riassumere.",
  manySetAside: "{n} articoli richiedono troppo lavoro e restano da parte.",
  manyNotText: "Gran parte di {n} articoli non è testo leggibile.",
  manyNotBelong: "{n} articoli sembrano parlare d’altro e sono esclusi.",
  manyDoubtful: "{n} articoli forse parlano di un altro evento: ciò che dicono viene mostrato, ma non conta.",
  countAllIn: "Includi tutti",
  removeAll: "Rimuovi tutti",
  manyIncluded: { one: "{n} articolo incluso.", other: "{n} articoli inclusi." },
  manyRemoved: { one: "{n} articolo rimosso.", other: "{n} articoli rimossi." },
  eventsTold: { one: "{n} evento", other: "{n} eventi" },
  eventCount: { one: "{n} articolo", other: "{n} articoli" },
  onTheirOwn: { one: "{n} articolo a sé", other: "{n} articoli a sé" },
  newElsewhere: { one: "{n} nuovo articolo parla d’altro: vedi l’elenco degli eventi.", other: "{n} nuovi articoli parlano d’altro: vedi l’elenco degli eventi." },
  ownStory: "Fai di questo evento un dossier a sé",
  storyMade: "“{name}” è ora un dossier a sé, in “Dossier”.",
  allLanguages: "Tutte le lingue",
  notInSummary: "Non in questo riassunto",
};
