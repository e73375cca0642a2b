/** The texts that come with the summary on the page alone: what is counted in Chinese and Japanese, what reads aloud, and the way to it. */
export const en = {
  characters: { one: "{n} character", other: "{n} characters" },
  unitCharacters: "characters",
  listen: "Listen",
  listenPause: "Pause",
  listenGoOn: "Go on",
  listenPrevious: "Previous sentence",
  listenNext: "Next sentence",
  toSummary: "See the summary",
};
