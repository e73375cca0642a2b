/** The texts that come with the summary on the page alone: what is counted in Chinese and Japanese, what reads aloud, what divides an article, what references lack, what can’t be kept, and the way to the summary. */
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
  referenceGaps: "Some references have gaps:",
  lacksOutlet: { one: "{n} article without an outlet", other: "{n} articles without an outlet" },
  lacksDate: { one: "{n} article without a date", other: "{n} articles without a date" },
  lacksAddress: { one: "{n} article without an address", other: "{n} articles without an address" },
  cannotKeep: "That can’t be a sentence of the summary.",
};
