/** The language of the interface, as the page keeps it among its settings. */
import { isRecord } from "../shared/core/record";
import { within } from "../shared/core/within";
import { isLanguage, preferred, type Language } from "../shared/i18n";
import { database } from "../shared/store/database";
import { LIST, unique } from "../shared/store/names";
import type { List } from "../shared/store/records";

/** How long the store may take to say what the language is, in milliseconds. */
const PATIENCE = 1000;

/** The language that the reader has chosen, or else the first of the browser. */
export async function languageKept(): Promise<Language> {
  // What was kept last is among the records as soon as their keys are there.
  const kept = database.keys().then(() => database.get([LIST]));
  const [list] = await within(kept, PATIENCE).catch(() => []);
  const settings = isRecord(list) && list["settings"];
  const code = isRecord(settings) && settings["language"];
  return isLanguage(code) ? code : preferred;
}

/** The list of a desk on which there is nothing yet. */
const emptyList = (): List => ({ version: 3, desk: unique(), items: [], settings: {} });

/** Keeps a language in the list as it is in the store, and changes nothing else of it: the page may be open in other tabs. */
export function keepLanguage(code: Language): Promise<void> {
  return database.change(LIST, (found = emptyList()) => {
    // What has not the form of a list the page keeps aside as it is.
    if (!isRecord(found) || !isRecord(found["settings"])) return { put: [], remove: [] };
    return { put: [[LIST, { ...found, settings: { ...found["settings"], language: code } }]], remove: [] };
  });
}
