import type { EventsTexts } from "../texts";

export const es: EventsTexts = {
  filesReading: "Leyendo el archivo {done} de {total}",
  manyNothingLeft: "{n} artículos no tienen texto que se pueda resumir.",
  manySetAside: "{n} artículos exigen más trabajo del permitido y quedan aparte.",
  manyNotText: "Gran parte de {n} artículos no es texto legible.",
  manyNotBelong: "{n} artículos parecen tratar de otra cosa, y no se cuentan.",
  manyDoubtful: "{n} artículos quizá traten de otro suceso: lo que dicen se muestra, pero no se cuenta.",
  countAllIn: "Contarlos todos",
  removeAll: "Quitarlos todos",
  manyIncluded: { one: "{n} artículo contado.", other: "{n} artículos contados." },
  manyRemoved: { one: "{n} artículo quitado.", other: "{n} artículos quitados." },
  eventsTold: { one: "{n} suceso", other: "{n} sucesos" },
  eventCount: { one: "{n} artículo", other: "{n} artículos" },
  onTheirOwn: { one: "{n} artículo suelto", other: "{n} artículos sueltos" },
  newElsewhere: { one: "{n} artículo nuevo trata de otra cosa: vea la lista de sucesos.", other: "{n} artículos nuevos tratan de otra cosa: vea la lista de sucesos." },
  ownStory: "Hacer de este suceso una historia aparte",
  storyMade: "«{name}» es ahora una historia aparte, en «Historias».",
  allLanguages: "Todos los idiomas",
  notInSummary: "No está en este resumen",
};
