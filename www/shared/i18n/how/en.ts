/** The texts of the page that explains how sentences are chosen. */
export const en = {
  howTitle: "How Conspectus chooses",
  howIdea:
    "Several articles report one event. What all of them say is likely to matter, and more likely to be right than what only one says. So a summary can be found without understanding a word: look for what the articles share, and quote the few sentences that hold most of it. Nothing is rewritten, so nothing can be made up, and every sentence can be checked in its article.",
  howLive: "The boxes below are computed now, in this browser, from the invented articles that “{tryIt}” opens.",
  howFault: "Here they cannot be computed: {why}",
  howPage: "What is article, what is page",
  howPageText:
    "People paste whole pages: menus, buttons, teasers and all. Each line is judged by what it looks like and where it stands. The other articles help too: at the end of a page, a run of lines about something that nobody else mentions is not part of the story. Nothing is lost: what is left out is listed, and comes back with one click.",
  howDropped: {
    one: "{n} line or part of a line was left out. Up to two of each article:",
    other: "{n} lines or parts of lines were left out. Up to two of each article:",
  },
  howOneArticle: "Article",
  howReason: "Reason",
  howSources: "Who counts",
  howSourcesText:
    "An agency report that two papers print is one source. Articles that share half of their runs of four words count as one. An article about something else is named, and does not count.",
  howSourcesFound: "Articles: {articles}. Sources: {sources}.",
  howShared: "{names} share {share} of their runs of four words: one source.",
  howMatters: "What matters",
  howMattersText:
    "Each word that carries meaning, and each pair of neighbouring words, is called a concept. It weighs more if more sources use it, if they use it more often, and if they use it earlier in their articles. These weigh most:",
  howConcept: "Concept",
  howWeight: "Weight",
  howChosen: "Which sentences",
  howChosenText:
    "A selection is worth what its concepts weigh together, each counted once, so a sentence that repeats what was said adds next to nothing. The program takes the sentence that adds most for its length, then the next, and then exchanges sentences as long as that helps. A sentence that begins with “He” comes only with the one before it, and a quotation comes whole or not at all. Finally, the sentences are put into the order in which the articles tell the story.",
  howLength: { one: "At most {n} word", other: "At most {n} words" },
  howCovered: {
    one: "{n} word covers {share} of the weight of what at least two sources say.",
    other: "{n} words cover {share} of the weight of what at least two sources say.",
  },
  howAdded: "It added {share} of what the best sentence added, mostly for: {concepts}.",
  howSaying: "Who says it",
  howSayingText:
    "For each sentence, every other article is searched for the one to three neighbouring sentences that hold most of it. They say the same, say a part of it, or tell it differently: with another figure, or by denying it. Only sources that say the same are counted. The first sentences of the summary above:",
  howOwn: "its own sentence",
  howDiffer: "Where the sources differ",
  howDifferText:
    "Figures, days and names from sentences about the same thing are put side by side if they cannot all be right. Which one is right is not for a program to say.",
  howCheck: "A text about the articles",
  howCheckText:
    "“{checkText}” takes what somebody says about the articles, and looks each of its sentences up in the same way: word for word, the same in other words, in part, told differently, or not found. Each figure, date and name in it is found, has another value in what tells the same, or stands in none of the articles. Each quotation is compared word by word, and with who says it.",
  howCheckExample: "An answer with four faults in it (a figure, a name, a word of a quotation, and a sentence that nobody wrote):",
  howFoundVerbatim: "found word for word",
  howFoundSame: "found",
  howFoundPart: "found in part",
  howFoundDiffers: "told differently",
  howFoundNone: "not found",
  howAbsent: "in none of the articles",
  howQuotation: "The quotation",
  howInstead: "{own}, where the article has {other}",
  howCheckMeans:
    "This shows where to look, and not what is true. “Not found” means not found in these articles: it may still be right, or told in words that the rules do not know. “Found” means that an article says so: articles can be wrong, and a sentence that is found can still leave out what matters. It does not see irony, or what only follows from several sentences together. Read the passages.",
  howCheckMeasured:
    "Measured with summaries that people wrote, and with single words of them changed: of {all} changed figures {marked} are marked, of {all} figures that are right {wronglyMarked}. Of {all} quotations with a changed word, {quotations} are said to be changed. Of {all} sentences with another name, {fewestNames} to {mostNames} no longer count as the same, with a “not” put in or taken out {denials}. Of {all} sentences of the summaries {found} are found, at least in part.",
  howCannot: "What it cannot do",
  howCannotClear: "A summary is no clearer than its sentences.",
  howCannotTrue: "Agreement is not truth: sources can be wrong together, and what only one has found out ranks low.",
  howCannotCount:
    "“{ratio}” means that two sources state all of the sentence. Sources that state a part of it, or give another figure, are shown and not counted. Rules over words decide that, and sometimes they are wrong.",
  howCannotDiffer: "Disagreements are found by rules, which miss some and raise false alarms. Read the passages and judge for yourself.",
  howMore: "The file DESIGN.md of the source code describes the whole method and where it fails; benches/RESULTS.md has the figures.",
};
