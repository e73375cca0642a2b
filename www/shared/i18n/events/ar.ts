import type { EventsTexts } from "../texts";

export const ar: EventsTexts = {
  filesReading: "جارٍ قراءة الملف {done} من {total}",
};
