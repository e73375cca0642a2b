import type { EventsTexts } from "../texts";

export const hi: EventsTexts = {
  filesReading: "{total} में से फ़ाइल {done} को पढ़ा जा रहा है",
  manyNothingLeft: "{n} लेखों में ऐसा कोई टेक्स्ट नहीं है जिसका सारांश बन सके।",
  manySetAside: "{n} लेखों पर तय सीमा से ज़्यादा काम करना पड़ता है, इसलिए उन्हें अलग रखा गया है।",
  manyNotText: "{n} लेखों का बड़ा हिस्सा पढ़ने लायक़ टेक्स्ट नहीं है।",
  manyNotBelong: "लगता है कि {n} लेख किसी और विषय पर हैं, इसलिए शामिल नहीं हैं।",
  manyDoubtful: "शायद {n} लेख किसी दूसरी घटना के बारे में हैं: उनकी बात दिखाई जाती है, पर गिनी नहीं जाती।",
  countAllIn: "सभी को गिनें",
  removeAll: "सभी को हटाएँ",
  manyIncluded: { one: "{n} लेख गिना गया।", other: "{n} लेख गिने गए।" },
  manyRemoved: { one: "{n} लेख हटाया गया।", other: "{n} लेख हटाए गए।" },
  eventsTold: { one: "{n} घटना", other: "{n} घटनाएँ" },
  eventCount: "{n} लेख",
  onTheirOwn: { one: "{n} लेख किसी और से जुड़ा नहीं", other: "{n} लेख किसी और से जुड़े नहीं" },
  newElsewhere: { one: "{n} नया लेख किसी और विषय पर है: घटनाओं की सूची देखें।", other: "{n} नए लेख किसी और विषय पर हैं: घटनाओं की सूची देखें।" },
  ownStory: "इस घटना की अलग स्टोरी बनाएँ",
  storyMade: "“{name}” अब एक अलग स्टोरी है, “स्टोरी” में।",
  allLanguages: "सभी भाषाएँ",
  notInSummary: "इस सारांश में नहीं",
};
