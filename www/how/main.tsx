/** The page that explains, in the language of the interface. */
import { effect } from "@preact/signals";
import { render } from "preact";
import { isRecord } from "../shared/core/record";
import { within } from "../shared/core/within";
import { direction, isLanguage, language, preferred, speak, t, type Language } from "../shared/i18n";
import { database } from "../shared/store/database";
import { LIST } from "../shared/store/names";
import { Explanation } from "./Explanation";
import { taught, teach } from "./texts";
import "./page.css";

/** How long the store may take to say what the language is, in milliseconds. */
const PATIENCE = 1000;

/** The language that the reader has chosen on the page, or else the first of the browser. */
async function languageKept(): Promise<Language> {
  // What was kept last is among the records as soon as their keys are there.
  const kept = database.keys().then(() => database.get([LIST]));
  const [list] = await within(kept, PATIENCE).catch(() => []);
  const settings = isRecord(list) && list["settings"];
  const code = isRecord(settings) && settings["language"];
  return isLanguage(code) ? code : preferred;
}

async function start(): Promise<void> {
  const place = document.getElementById("how");
  if (!place) return;
  const code = await languageKept();
  // What can't be loaded is said in English.
  await Promise.all([teach(code), speak(code)]).catch(() => speak("en"));
  effect(() => {
    const root = document.documentElement;
    root.lang = language.value;
    root.dir = direction.value;
    if (taught.value.includes(language.value)) document.title = t("howTitle");
  });
  render(<Explanation back={<a href="./">Conspectus</a>} />, place);
}

void start();
