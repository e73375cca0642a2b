/** The texts that come with the summary on the page alone: what is counted in Chinese and Japanese, what reads aloud, what divides an article, and the way to the summary. */
export const en = {
  characters: { one: "{n} character", other: "{n} characters" },
  unitCharacters: "characters",
  listen: "Listen",
  listenPause: "Pause",
  listenGoOn: "Go on",
  listenPrevious: "Previous sentence",
  listenNext: "Next sentence",
  toSummary: "See the summary",
  splitMenu: "Split…",
  splitBars: "Several articles in one? Put a line of ||||| between them.",
  splitCursor: "Split at the cursor",
};
