import type { PageTexts } from "../texts";

export const fr: PageTexts = {
  characters: { one: "{n} caractère", other: "{n} caractères" },
  unitCharacters: "caractères",
  curveCharacters: "Ce que {n} caractères au plus peuvent couvrir : jusqu’à {p}",
  listen: "Écouter",
  listenPause: "Pause",
  listenGoOn: "Reprendre",
  listenPrevious: "Phrase précédente",
  listenNext: "Phrase suivante",
  share: "Partager",
  toSummary: "Voir le résumé",
  splitMenu: "Diviser…",
  splitAll: "Plusieurs collés en un ? Diviser",
  splitHelp: "Y a-t-il plusieurs articles ici ? Indiquez où commence le suivant.",
  splitHere: "Un autre article commence ici",
  referenceGaps: "Il manque quelque chose à certaines références :",
  lacksOutlet: { one: "{n} article sans média", other: "{n} articles sans média" },
  lacksDate: { one: "{n} article sans date", other: "{n} articles sans date" },
  lacksAddress: { one: "{n} article sans adresse", other: "{n} articles sans adresse" },
  cannotKeep: "Cela ne peut pas être une phrase du résumé.",
};
