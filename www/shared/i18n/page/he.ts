import type { PageTexts } from "../texts";

export const he: PageTexts = {
  characters: { one: "תו אחד", two: "שני תווים", other: "{n} תווים" },
  unitCharacters: "תווים",
  curveCharacters: "כמה אפשר לכסות ב־{n} תווים לכל היותר: עד {p}",
  listen: "האזנה",
  listenPause: "השהיה",
  listenGoOn: "המשך",
  listenPrevious: "המשפט הקודם",
  listenNext: "המשפט הבא",
  share: "שיתוף",
  toSummary: "הצגת הסיכום",
  splitMenu: "פיצול…",
  splitAll: "הודבקו כמה כתבות כאחת? פיצול",
  splitHelp: "יש כאן יותר מכתבה אחת? בחרו היכן מתחילה כתבה נוספת.",
  splitHere: "כאן מתחילה כתבה נוספת",
  referenceGaps: "ברשימת המקורות חסרים פרטים:",
  lacksOutlet: { one: "כתבה אחת ללא כלי תקשורת", two: "שתי כתבות ללא כלי תקשורת", other: "{n} כתבות ללא כלי תקשורת" },
  lacksDate: { one: "כתבה אחת ללא תאריך", two: "שתי כתבות ללא תאריך", other: "{n} כתבות ללא תאריך" },
  lacksAddress: { one: "כתבה אחת ללא כתובת", two: "שתי כתבות ללא כתובת", other: "{n} כתבות ללא כתובת" },
  cannotKeep: "זה לא יכול להיות משפט בסיכום.",
};
