import type { EventsTexts } from "../texts";

export const he: EventsTexts = {
  filesReading: "קריאת קובץ {done} מתוך {total}",
  manyNothingLeft: "ב־{n} כתבות אין טקסט שאפשר לסכם.",
  manySetAside: "{n} כתבות דורשות יותר עבודה מהמותר לכתבה, והונחו בצד.",
  manyNotText: "חלק גדול מ־{n} כתבות אינו טקסט קריא.",
  manyNotBelong: "נראה ש־{n} כתבות עוסקות בעניין אחר, ולכן אינן נכללות.",
  manyDoubtful: "ייתכן ש־{n} כתבות עוסקות באירוע אחר: מה שנאמר בהן מוצג, אך אינו נספר.",
  countAllIn: "לכלול את כולן",
  removeAll: "הסרת כולן",
  manyIncluded: { one: "כתבה אחת נכללה.", two: "שתי כתבות נכללו.", other: "{n} כתבות נכללו." },
  manyRemoved: { one: "כתבה אחת הוסרה.", two: "שתי כתבות הוסרו.", other: "{n} כתבות הוסרו." },
  eventsTold: { one: "אירוע אחד", two: "שני אירועים", other: "{n} אירועים" },
  eventCount: { one: "כתבה אחת", two: "שתי כתבות", other: "{n} כתבות" },
  onTheirOwn: { one: "כתבה אחת עומדת לבדה", two: "שתי כתבות עומדות לבדן", other: "{n} כתבות עומדות לבדן" },
  newElsewhere: { one: "כתבה חדשה אחת עוסקת בעניין אחר: ראו ברשימת האירועים.", two: "שתי כתבות חדשות עוסקות בעניין אחר: ראו ברשימת האירועים.", other: "{n} כתבות חדשות עוסקות בעניין אחר: ראו ברשימת האירועים." },
  ownStory: "הפיכת האירוע הזה לסיפור נפרד",
  storyMade: "״{name}״ נשמר כסיפור נפרד ב״סיפורים״.",
  allLanguages: "כל השפות",
  notInSummary: "לא בסיכום הזה",
};
