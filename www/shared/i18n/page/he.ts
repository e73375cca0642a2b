import type { PageTexts } from "../texts";

export const he: PageTexts = {
  characters: { one: "תו אחד", two: "שני תווים", other: "{n} תווים" },
  unitCharacters: "תווים",
  listen: "האזנה",
  listenPause: "השהיה",
  listenGoOn: "המשך",
  listenPrevious: "המשפט הקודם",
  listenNext: "המשפט הבא",
  toSummary: "הצגת הסיכום",
  splitMenu: "פיצול…",
  splitBars: "כמה כתבות באחת? הוסיפו ביניהן שורה של |||||.",
  splitCursor: "פיצול במקום הסמן",
};
