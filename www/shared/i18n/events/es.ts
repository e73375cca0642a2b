import type { EventsTexts } from "../texts";

export const es: EventsTexts = {
  filesReading: "Leyendo el archivo {done} de {total}",
};
