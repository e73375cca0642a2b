/** The texts of what the page says of many articles, which come with it. */
export const en = {
  filesReading: "Reading file {done} of {total}",
};
