/** The texts in English of the help, with which they come. A language that is loaded has them with its others. */
export const help = {
  limits: "One article may have {mb} MB, all together {all} MB, and there may be {n} of them. Files may have {file} MB.",
  keys: "Keys",
  keyNext: "Next or previous sentence",
  keyOpen: "Open an article",
  keyLength: "Longer or shorter",
  helpWhat:
    "Conspectus picks the sentences that together say what several articles agree on. It writes nothing itself: every sentence stands in one of your articles, letter for letter.",
  helpMarks:
    "The letters after a sentence are its sources. Filled: says the same; half: says part of it; struck: tells it differently; dotted: not found. The outlined one is where the sentence stands. Copies of one report count once. Choose a sentence to see what each article says.",
  helpClean: "Menus, adverts and teasers are set aside. Open an article to see what was left out and why, and put back what belongs to it.",
};
