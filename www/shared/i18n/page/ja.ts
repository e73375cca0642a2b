import type { PageTexts } from "../texts";

export const ja: PageTexts = {
  characters: { other: "{n} 文字" },
  unitCharacters: "文字",
  listen: "読み上げ",
  listenPause: "一時停止",
  listenGoOn: "再開",
  listenPrevious: "前の文",
  listenNext: "次の文",
  toSummary: "要約を見る",
};
