import type { PageTexts } from "../texts";

export const pt: PageTexts = {
  characters: { one: "{n} caractere", other: "{n} caracteres" },
  unitCharacters: "caracteres",
  listen: "Ouvir",
  listenPause: "Pausar",
  listenGoOn: "Continuar",
  listenPrevious: "Frase anterior",
  listenNext: "Próxima frase",
  toSummary: "Ver o resumo",
  splitMenu: "Dividir…",
  splitBars: "Vários artigos em um? Ponha uma linha de ||||| entre eles.",
  splitCursor: "Dividir no cursor",
};
