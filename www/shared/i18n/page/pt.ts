import type { PageTexts } from "../texts";

export const pt: PageTexts = {
  characters: { one: "{n} caractere", other: "{n} caracteres" },
  unitCharacters: "caracteres",
  curveCharacters: "Quanto até {n} caracteres podem cobrir: no máximo {p}",
  listen: "Ouvir",
  listenPause: "Pausar",
  listenGoOn: "Continuar",
  listenPrevious: "Frase anterior",
  listenNext: "Próxima frase",
  share: "Compartilhar",
  toSummary: "Ver o resumo",
  splitMenu: "Dividir…",
  splitAll: "Colou vários como um? Dividir",
  splitHelp: "Há vários artigos aqui? Escolha onde começa outro.",
  splitHere: "Outro artigo começa aqui",
  referenceGaps: "Falta algo a algumas referências:",
  lacksOutlet: { one: "{n} artigo sem veículo", other: "{n} artigos sem veículo" },
  lacksDate: { one: "{n} artigo sem data", other: "{n} artigos sem data" },
  lacksAddress: { one: "{n} artigo sem endereço", other: "{n} artigos sem endereço" },
  cannotKeep: "Isso não pode ser uma frase do resumo.",
};
