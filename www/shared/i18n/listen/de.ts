import type { ListenTexts } from "../texts";

export const de: ListenTexts = {
  listen: "Anhören",
  listenPause: "Pause",
  listenGoOn: "Weiter",
  listenPrevious: "Voriger Satz",
  listenNext: "Nächster Satz",
};
