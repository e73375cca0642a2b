import type { EventsTexts } from "../texts";

export const de: EventsTexts = {
  filesReading: "Datei {done} von {total} wird gelesen",
};
