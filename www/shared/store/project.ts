/** All of a story as one value: how stories are kept that are not on the desk, and what a project file holds. */
import { LIMITS } from "../core/limits";
import { isRecord } from "../core/record";
import { letterAndFlags, momentIn, type Draft, type Item } from "./item";
import { LONGEST_NAME } from "./story";
import { draftOf, type GivenSettings } from "./validate";

/** What tells a project from other data, and the newest version that is understood. */
const [FORMAT, VERSION] = ["conspectus project", 1] as const;

export interface Project {
  format: typeof FORMAT;
  version: typeof VERSION;
  /** The name that the reader gave it, if any. */
  name: string;
  /** What it is called without one. */
  headline: string;
  /** The articles in their order, with all that the reader has noted of them. */
  articles: Draft[];
  settings: GivenSettings;
  /** The text that is held against the articles. */
  checked: string;
}

/** Why a project can't be opened. */
export class UnreadableProject extends Error {
  constructor(readonly why: "newer" | "damaged") {
    super(why === "newer" ? "It was saved by a newer version." : "It is damaged.");
  }
}

/** A project of these articles. */
export const projectOf = (items: readonly Item[], about: Pick<Project, "name" | "headline" | "settings" | "checked">): Project => ({
  format: FORMAT,
  version: VERSION,
  ...about,
  articles: items.map((item) => ({ ...item.article, ...letterAndFlags(item), moment: momentIn(item.id) })),
});

/** False for a project of more than any desk holds. A unit of UTF-16 is a byte or more. */
export function fits({ articles }: Project): boolean {
  const sizes = articles.map(({ text }) => text.length);
  return sizes.length <= LIMITS.articles && sizes.every((size) => size <= LIMITS.article) && sizes.reduce((sum, size) => sum + size, 0) <= LIMITS.total;
}

/** The text under a name; empty if there is none. */
function textIn(value: Record<string, unknown>, name: "name" | "headline" | "checked", longest = Infinity): string {
  const found = value[name] ?? "";
  if (typeof found !== "string") throw new UnreadableProject("damaged");
  return found.slice(0, longest);
}

/**
 * The project that a value of unknown origin is. Throws `UnreadableProject` if it is none, or one of a newer version, or if one of its
 * articles can't be read: to leave it out would be to lose it.
 */
export function projectIn(value: unknown): Project {
  if (!isRecord(value) || value["format"] !== FORMAT || typeof value["version"] !== "number") throw new UnreadableProject("damaged");
  if (value["version"] > VERSION) throw new UnreadableProject("newer");
  const { articles: given, settings } = value;
  if (!Array.isArray(given) || !isRecord(settings)) throw new UnreadableProject("damaged");
  const articles = given.map((one): Draft | undefined => {
    const draft = draftOf(one);
    return draft && isRecord(one) ? { ...draft, stalled: one["stalled"] === true, moment: momentIn(one["moment"]) } : undefined;
  });
  if (!articles.every((one) => one !== undefined)) throw new UnreadableProject("damaged");
  const [name, headline] = [textIn(value, "name", LONGEST_NAME), textIn(value, "headline", LONGEST_NAME)];
  return { format: FORMAT, version: VERSION, name, headline, articles, settings, checked: textIn(value, "checked") };
}
