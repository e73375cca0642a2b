import type { EventsTexts } from "../texts";

export const fr: EventsTexts = {
  filesReading: "Lecture du fichier {done} sur {total}",
  manyNothingLeft: "{n} articles n’ont aucun texte à résumer.",
  manySetAside: "{n} articles demandent plus de travail que permis, et sont mis de côté.",
  manyNotText: "Une grande part de {n} articles n’est pas du texte lisible.",
  manyNotBelong: "{n} articles semblent parler d’autre chose, et ne sont pas comptés.",
  manyDoubtful: "{n} articles parlent peut-être d’un autre événement : ce qu’ils disent est montré, mais n’est pas compté.",
  countAllIn: "Tous les compter",
  removeAll: "Tous les retirer",
  manyIncluded: { one: "{n} article compté.", other: "{n} articles comptés." },
  manyRemoved: { one: "{n} article retiré.", other: "{n} articles retirés." },
  eventsTold: { one: "{n} événement", other: "{n} événements" },
  eventCount: { one: "{n} article", other: "{n} articles" },
  onTheirOwn: { one: "{n} article à part", other: "{n} articles à part" },
  newElsewhere: { one: "{n} nouvel article parle d’autre chose : voir la liste des événements.", other: "{n} nouveaux articles parlent d’autre chose : voir la liste des événements." },
  ownStory: "Faire de cet événement un dossier à part",
  storyMade: "« {name} » est maintenant un dossier à part, sous « Dossiers ».",
  allLanguages: "Toutes les langues",
  notInSummary: "Absent de ce résumé",
};
