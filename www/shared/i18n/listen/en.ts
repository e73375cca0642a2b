/** The texts of what reads the summary aloud, which come with the summary on the page alone. */
export const en = {
  listen: "Listen",
  listenPause: "Pause",
  listenGoOn: "Go on",
  listenPrevious: "Previous sentence",
  listenNext: "Next sentence",
};
