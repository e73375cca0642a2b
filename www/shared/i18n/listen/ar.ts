import type { ListenTexts } from "../texts";

export const ar: ListenTexts = {
  listen: "استمع",
  listenPause: "إيقاف مؤقت",
  listenGoOn: "متابعة",
  listenPrevious: "الجملة السابقة",
  listenNext: "الجملة التالية",
};
