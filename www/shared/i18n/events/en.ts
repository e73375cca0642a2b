/** The texts of what the page says of many articles, which come with it. */
export const en = {
  filesReading: "Reading file {done} of {total}",
  manyNothingLeft: "{n} articles have no text that could be summarised.",
  manySetAside: "{n} articles take more work than an article may, and are set aside.",
  manyNotText: "Much of {n} articles is not readable text.",
  manyNotBelong: "{n} articles seem to be about something else, and are left out.",
  manyDoubtful: "{n} articles may be about another event: what they say is shown, but not counted.",
  countAllIn: "Count all in",
  removeAll: "Remove all",
  manyDone: { one: "Done for {n} article.", other: "Done for {n} articles." },
  eventsTold: { one: "{n} event", other: "{n} events" },
  eventCount: { one: "{n} article", other: "{n} articles" },
  onTheirOwn: { one: "{n} article on its own", other: "{n} articles on their own" },
  newElsewhere: { one: "{n} new article is about something else: see the list of events.", other: "{n} new articles are about something else: see the list of events." },
  ownStory: "Make it a story of its own",
  storyMade: "“{name}” is kept as a story of its own, under Stories.",
  allLanguages: "All languages",
};
