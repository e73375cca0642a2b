import type { en as checkTexts } from "./check/en";
import type { en } from "./en";
import type { en as eventsTexts } from "./events/en";
import type { en as filesTexts } from "./files/en";
import type { help } from "./help";
import type { en as howTexts } from "./how/en";
import type { en as pageTexts } from "./page/en";
import type { en as proofTexts } from "./proof/en";
import type { results } from "./results";
import type { settings } from "./settings";
import type { en as storiesTexts } from "./stories/en";
import type { en as tabsTexts } from "./tabs/en";

/** The forms of a text that depends on a number. */
export type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;
type Entries<T> = Record<keyof T, string | Forms>;
/** All texts of one language that are there from the start. */
export type Texts = Entries<typeof en>;
/** Those that come with the findings. */
export type ResultsTexts = Entries<typeof results>;
/** Those that come with the help. */
export type HelpTexts = Entries<typeof help>;
/** Those that come with the settings. */
export type SettingsTexts = Entries<typeof settings>;
/** All of a language that is loaded when it is wanted. */
export type LoadedTexts = Texts & ResultsTexts & HelpTexts & SettingsTexts;
/** Those that come with what checks a text. */
export type CheckTexts = Entries<typeof checkTexts>;
/** Those that come with what is said of many articles. */
export type EventsTexts = Entries<typeof eventsTexts>;
/** Those that come with what reads files. */
export type FilesTexts = Entries<typeof filesTexts>;
/** Those that come with the summary on the page alone. */
export type PageTexts = Entries<typeof pageTexts>;
/** Those that come with what writes the page that proves itself. */
export type ProofTexts = Entries<typeof proofTexts>;
/** Those that come with the list of stories. */
export type StoriesTexts = Entries<typeof storiesTexts>;
/** Those of the page that explains how sentences are chosen. */
export type HowTexts = Entries<typeof howTexts>;
/** Those that come with the extension. */
export type TabsTexts = Entries<typeof tabsTexts>;
export type Key = keyof (LoadedTexts & CheckTexts & EventsTexts & FilesTexts & PageTexts & ProofTexts & StoriesTexts & HowTexts & TabsTexts);
