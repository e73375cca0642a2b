import type { EventsTexts } from "../texts";

export const pt: EventsTexts = {
  filesReading: "Lendo o arquivo {done} de {total}",
};
