/** What lengths are counted in, and the languages of the articles. */
import { computed } from "@preact/signals";
import { isInCharacters } from "../core/words";
import { result } from "./result";
import { UNITS, type Unit } from "./settings";

/** The language of an article of the summary, as what shows its words is marked with it. */
export const languageOf = (article: number): string | undefined => result.value?.summary.articles[article]?.language;

/** True if all articles of the summary are counted in characters. */
const inCharacters = computed(() => {
  const all = result.value?.summary.articles ?? [];
  return all.length > 0 && all.every(({ language }) => isInCharacters(language));
});

/** The text that names so many of what is counted. */
export const countKey = (): "characters" | "words" => (inCharacters.value ? "characters" : "words");

/** The text that names a unit. */
export const unitKey = (unit: Unit): "unitCharacters" | (typeof UNITS)[Unit] => (unit === "words" && inCharacters.value ? "unitCharacters" : UNITS[unit]);
