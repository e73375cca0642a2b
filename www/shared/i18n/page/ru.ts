import type { PageTexts } from "../texts";

export const ru: PageTexts = {
  characters: { one: "{n} знак", few: "{n} знака", many: "{n} знаков", other: "{n} знака" },
  unitCharacters: "знаки",
  listen: "Прослушать",
  listenPause: "Пауза",
  listenGoOn: "Продолжить",
  listenPrevious: "Предыдущее предложение",
  listenNext: "Следующее предложение",
  toSummary: "Перейти к сводке",
  splitMenu: "Разделить…",
  splitBars: "Здесь несколько статей? Поставьте между ними строку |||||.",
  splitCursor: "Разделить у курсора",
};
