import type { PageTexts } from "../texts";

export const hi: PageTexts = {
  characters: { one: "{n} वर्ण", other: "{n} वर्ण" },
  unitCharacters: "वर्ण",
  listen: "सुनें",
  listenPause: "रोकें",
  listenGoOn: "जारी रखें",
  listenPrevious: "पिछला वाक्य",
  listenNext: "अगला वाक्य",
  toSummary: "सारांश देखें",
  splitMenu: "लेखों में बाँटें…",
  splitBars: "एक में कई लेख हैं? उनके बीच ||||| वाली एक पंक्ति रखें।",
  splitCursor: "कर्सर पर बाँटें",
};
