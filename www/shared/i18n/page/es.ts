import type { PageTexts } from "../texts";

export const es: PageTexts = {
  characters: { one: "{n} carácter", other: "{n} caracteres" },
  unitCharacters: "caracteres",
  listen: "Escuchar",
  listenPause: "Pausar",
  listenGoOn: "Continuar",
  listenPrevious: "Frase anterior",
  listenNext: "Frase siguiente",
  toSummary: "Ver el resumen",
  splitMenu: "Dividir…",
  splitBars: "¿Varios artículos en uno? Ponga una línea de ||||| entre ellos.",
  splitCursor: "Dividir en el cursor",
};
