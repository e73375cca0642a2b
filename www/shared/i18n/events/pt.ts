import type { EventsTexts } from "../texts";

export const pt: EventsTexts = {
  filesReading: "Lendo o arquivo {done} de {total}",
  manyNothingLeft: "{n} artigos não têm texto que se possa resumir.",
  manySetAside: "{n} artigos exigem mais trabalho do que o permitido e ficam de lado.",
  manyNotText: "Boa parte de {n} artigos não é texto legível.",
  manyNotBelong: "{n} artigos parecem tratar de outra coisa, e não são contados.",
  manyDoubtful: "{n} artigos talvez tratem de outro acontecimento: o que dizem é mostrado, mas não é contado.",
  countAllIn: "Contar todos",
  removeAll: "Remover todos",
  manyIncluded: { one: "{n} artigo contado.", other: "{n} artigos contados." },
  manyRemoved: { one: "{n} artigo removido.", other: "{n} artigos removidos." },
  eventsTold: { one: "{n} acontecimento", other: "{n} acontecimentos" },
  eventCount: { one: "{n} artigo", other: "{n} artigos" },
  onTheirOwn: { one: "{n} artigo avulso", other: "{n} artigos avulsos" },
  newElsewhere: { one: "{n} artigo novo trata de outra coisa: veja a lista de acontecimentos.", other: "{n} artigos novos tratam de outra coisa: veja a lista de acontecimentos." },
  ownStory: "Fazer deste acontecimento uma história à parte",
  storyMade: "“{name}” agora é uma história à parte, em “Histórias”.",
  allLanguages: "Todos os idiomas",
  notInSummary: "Não está neste resumo",
};
