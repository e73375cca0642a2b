import type { ListenTexts } from "../texts";

export const fr: ListenTexts = {
  listen: "Écouter",
  listenPause: "Pause",
  listenGoOn: "Reprendre",
  listenPrevious: "Phrase précédente",
  listenNext: "Phrase suivante",
};
