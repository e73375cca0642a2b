import type { FilesTexts } from "../texts";

export const ar: FilesTexts = {
  fileFailed: "تعذرت قراءة {name}: {why}.",
  filesFailed: "تعذرت قراءة {n} من الملفات:",
  fileUnknown: "لا يمكن قراءة {name} هنا. جرّب: {kinds}.",
  fileLarge: "الملف {name} كبير جدًا. تُقرأ الملفات حتى {n} ميغابايت.",
  fileEmpty: "لا يوجد نص في {name}.",
  fileLocked: "الملف {name} محمي بكلمة مرور. احفظه من دونها ثم أعد المحاولة.",
  fileReading: "جارٍ قراءة {name}…",
  fileScanned: "لا يحتوي {name} إلا على صور بلا حروف. استخرج النص أولًا (OCR: تفعل ذلك الماسحات والهواتف وبرامج PDF) ثم أفلت الملف الجديد هنا، أو انسخ النص وألصقه.",
  fileOldWord: "الملف {name} من صيغة Word القديمة. افتحه واحفظه بصيغة ‎.docx ثم أفلته هنا.",
  fileProtected: "الملف {name} محمي من النسخ، فلا يفتحه إلا برنامج متجره. ألصق النص بدلًا من ذلك.",
  fileDamaged: "الملف {name} تالف، فلم يُفتح منه شيء. ما هو موجود هنا باقٍ.",
  fileNewer: "حُفظ الملف {name} بإصدار أحدث من Conspectus. أعد تحميل هذه الصفحة للحصول على الأحدث، ثم افتح الملف مرة أخرى.",
  lettersWrong: "هل تبدو الحروف خاطئة؟",
  lettersAs: "اقرأها هكذا",
};
