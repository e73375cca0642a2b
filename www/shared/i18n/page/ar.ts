import type { PageTexts } from "../texts";

export const ar: PageTexts = {
  characters: { zero: "لا أحرف", one: "حرف واحد", two: "حرفان", few: "{n} أحرف", many: "{n} حرفًا", other: "{n} حرف" },
  unitCharacters: "أحرف",
  curveCharacters: { few: "ما يمكن أن تغطيه {n} أحرف فأقل: حتى {p}", other: "ما يمكن أن يغطيه {n} حرف فأقل: حتى {p}" },
  listen: "استماع",
  listenPause: "إيقاف مؤقت",
  listenGoOn: "متابعة",
  listenPrevious: "الجملة السابقة",
  listenNext: "الجملة التالية",
  share: "مشاركة",
  toSummary: "عرض الملخص",
  splitMenu: "تقسيم…",
  splitAll: "ألصقت عدة مقالات كأنها واحدة؟ قسّمها",
  splitHelp: "هل هنا أكثر من مقال؟ اختر موضع بداية مقال آخر.",
  splitHere: "هنا يبدأ مقال آخر",
  referenceGaps: "بعض المراجع ناقصة:",
  lacksOutlet: { one: "مقال واحد بلا جهة إعلامية", two: "مقالان بلا جهة إعلامية", few: "{n} مقالات بلا جهة إعلامية", many: "{n} مقالًا بلا جهة إعلامية", other: "{n} مقال بلا جهة إعلامية" },
  lacksDate: { one: "مقال واحد بلا تاريخ", two: "مقالان بلا تاريخ", few: "{n} مقالات بلا تاريخ", many: "{n} مقالًا بلا تاريخ", other: "{n} مقال بلا تاريخ" },
  lacksAddress: { one: "مقال واحد بلا رابط", two: "مقالان بلا رابط", few: "{n} مقالات بلا رابط", many: "{n} مقالًا بلا رابط", other: "{n} مقال بلا رابط" },
  cannotKeep: "لا يمكن أن تكون هذه جملة في الملخص.",
};
