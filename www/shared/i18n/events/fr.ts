import type { EventsTexts } from "../texts";

export const fr: EventsTexts = {
  filesReading: "Lecture du fichier {done} sur {total}",
};
