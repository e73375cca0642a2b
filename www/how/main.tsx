/** The page that explains, in the language of the interface. */
import { effect } from "@preact/signals";
import { render } from "preact";
import { direction, language, speak, t } from "../shared/i18n";
import { Explanation } from "./Explanation";
import { keepLanguage, languageKept } from "./kept";
import { taught, teach } from "./texts";
import "./page.css";

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
  let kept = language.value;
  effect(() => {
    const now = language.value;
    if (now === kept || !taught.value.includes(now)) return;
    kept = now;
    // Where nothing can be kept, it is spoken as long as the page is open.
    void keepLanguage(now).catch(() => undefined);
  });
  render(<Explanation back={<a href="./">Conspectus</a>} />, place);
}

void start();
