import type { PageTexts } from "../texts";

export const ru: PageTexts = {
  characters: { one: "{n} знак", few: "{n} знака", many: "{n} знаков", other: "{n} знака" },
  unitCharacters: "знаков",
  curveCharacters: "Сколько можно охватить, если знаков не больше {n}: до {p}",
  listen: "Прослушать",
  listenPause: "Пауза",
  listenGoOn: "Продолжить",
  listenPrevious: "Предыдущее предложение",
  listenNext: "Следующее предложение",
  share: "Поделиться",
  toSummary: "Перейти к сводке",
  splitMenu: "Разделить…",
  splitAll: "Вставили несколько как одну? Разделить",
  splitHelp: "Здесь несколько статей? Выберите, где начинается следующая.",
  splitHere: "Здесь начинается другая статья",
  referenceGaps: "В библиографии чего-то не хватает:",
  lacksOutlet: { one: "{n} статья без издания", few: "{n} статьи без издания", many: "{n} статей без издания", other: "{n} статьи без издания" },
  lacksDate: { one: "{n} статья без даты", few: "{n} статьи без даты", many: "{n} статей без даты", other: "{n} статьи без даты" },
  lacksAddress: { one: "{n} статья без адреса", few: "{n} статьи без адреса", many: "{n} статей без адреса", other: "{n} статьи без адреса" },
  cannotKeep: "Это не может быть предложением сводки.",
};
