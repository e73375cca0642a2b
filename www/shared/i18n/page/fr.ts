import type { PageTexts } from "../texts";

export const fr: PageTexts = {
  characters: { one: "{n} caractère", other: "{n} caractères" },
  unitCharacters: "caractères",
  listen: "Écouter",
  listenPause: "Pause",
  listenGoOn: "Reprendre",
  listenPrevious: "Phrase précédente",
  listenNext: "Phrase suivante",
  toSummary: "Voir le résumé",
  splitMenu: "Diviser…",
  splitBars: "Plusieurs articles en un ? Mettez une ligne ||||| entre eux.",
  splitCursor: "Diviser au curseur",
};
