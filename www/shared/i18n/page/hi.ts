import type { PageTexts } from "../texts";

export const hi: PageTexts = {
  characters: { one: "{n} वर्ण", other: "{n} वर्ण" },
  unitCharacters: "वर्ण",
  curveCharacters: "{n} या कम वर्णों में कितना आ सकता है: ज़्यादा से ज़्यादा {p}",
  listen: "सुनें",
  listenPause: "रोकें",
  listenGoOn: "जारी रखें",
  listenPrevious: "पिछला वाक्य",
  listenNext: "अगला वाक्य",
  share: "शेयर करें",
  toSummary: "सारांश देखें",
  splitMenu: "लेखों में बाँटें…",
  splitAll: "कई लेख एक साथ चिपकाए? बाँटें",
  splitHelp: "क्या इसमें एक से ज़्यादा लेख हैं? चुनें कि अगला लेख कहाँ शुरू होता है।",
  splitHere: "यहाँ से दूसरा लेख शुरू होता है",
  referenceGaps: "कुछ संदर्भ अधूरे हैं:",
  lacksOutlet: { one: "{n} लेख बिना समाचार संस्थान के", other: "{n} लेख बिना समाचार संस्थान के" },
  lacksDate: { one: "{n} लेख बिना तारीख़ के", other: "{n} लेख बिना तारीख़ के" },
  lacksAddress: { one: "{n} लेख बिना वेब पते के", other: "{n} लेख बिना वेब पते के" },
  cannotKeep: "यह सारांश का वाक्य नहीं बन सकता।",
};
