import type { PageTexts } from "../texts";

export const it: PageTexts = {
  characters: { one: "{n} carattere", other: "{n} caratteri" },
  unitCharacters: "caratteri",
  curveCharacters: "Quanto si può coprire con {n} caratteri o meno: {p} al massimo",
  listen: "Ascolta",
  listenPause: "Pausa",
  listenGoOn: "Riprendi",
  listenPrevious: "Frase precedente",
  listenNext: "Frase successiva",
  share: "Condividi",
  toSummary: "Vedi il riassunto",
  splitMenu: "Dividi…",
  splitAll: "Ne hai incollati più d’uno? Dividi",
  splitHelp: "Ci sono più articoli qui? Scegli dove ne comincia un altro.",
  splitHere: "Qui comincia un altro articolo",
  referenceGaps: "Nella bibliografia manca qualcosa:",
  lacksOutlet: { one: "{n} articolo senza testata", other: "{n} articoli senza testata" },
  lacksDate: { one: "{n} articolo senza data", other: "{n} articoli senza data" },
  lacksAddress: { one: "{n} articolo senza indirizzo", other: "{n} articoli senza indirizzo" },
  cannotKeep: "Questa non può essere una frase del riassunto.",
};
