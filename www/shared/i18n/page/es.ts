import type { PageTexts } from "../texts";

export const es: PageTexts = {
  characters: { one: "{n} carácter", other: "{n} caracteres" },
  unitCharacters: "caracteres",
  curveCharacters: "Lo que pueden abarcar hasta {n} caracteres: como mucho {p}",
  listen: "Escuchar",
  listenPause: "Pausar",
  listenGoOn: "Continuar",
  listenPrevious: "Frase anterior",
  listenNext: "Frase siguiente",
  share: "Compartir",
  toSummary: "Ver el resumen",
  splitMenu: "Dividir…",
  splitAll: "¿Pegó varios como uno? Dividir",
  splitHelp: "¿Hay varios artículos aquí? Elija dónde empieza otro.",
  splitHere: "Aquí empieza otro artículo",
  referenceGaps: "A algunas referencias les falta algo:",
  lacksOutlet: { one: "{n} artículo sin medio", other: "{n} artículos sin medio" },
  lacksDate: { one: "{n} artículo sin fecha", other: "{n} artículos sin fecha" },
  lacksAddress: { one: "{n} artículo sin dirección", other: "{n} artículos sin dirección" },
  cannotKeep: "Eso no puede ser una frase del resumen.",
};
