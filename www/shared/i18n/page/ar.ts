import type { PageTexts } from "../texts";

export const ar: PageTexts = {
  characters: { zero: "لا أحرف", one: "حرف واحد", two: "حرفان", few: "{n} أحرف", many: "{n} حرفًا", other: "{n} حرف" },
  unitCharacters: "أحرف",
  listen: "استمع",
  listenPause: "إيقاف مؤقت",
  listenGoOn: "متابعة",
  listenPrevious: "الجملة السابقة",
  listenNext: "الجملة التالية",
  toSummary: "عرض الملخص",
  splitMenu: "تقسيم…",
  splitBars: "عدة مقالات في واحد؟ ضع بينها سطر |||||.",
  splitCursor: "تقسيم عند المؤشر",
};
