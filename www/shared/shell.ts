/** What holds wherever the desk is shown: language, colours, pastes, drops and keys. */
import { effect } from "@preact/signals";
import { direction, language } from "./i18n";
import { inField, press } from "./keys";
import { takePaste } from "./read/paste";
import { theme } from "./store/theme";
import { isUnsaved } from "./store/panel";
import { holding, letGo, written } from "./store/ui";
import "./styles/index.css";

/** True if what is pasted belongs where the focus is: a list takes nothing, and a number would be emptied by anything else. */
const belongsIn = (target: EventTarget | null, pasted: DataTransfer): boolean =>
  inField(target) && !(target as Element).matches(/^[\s\d.,]+$/u.test(pasted.getData("text/plain")) ? "select" : "select, [type=number]");

/** Makes the document follow the settings, and listens to what is done anywhere in it. */
export function listen(): void {
  const root = document.documentElement;
  effect(() => {
    root.lang = language.value;
    root.dir = direction.value;
    root.dataset["theme"] = theme.value;
  });
  addEventListener("paste", (event) => {
    const { target, clipboardData: pasted } = event;
    if (pasted && !belongsIn(target, pasted) && takePaste(pasted)) event.preventDefault();
  });
  for (const name of ["dragover", "drop"] as const) {
    addEventListener(name, (event) => {
      // Text that is dropped into a field belongs there; a file would replace the page.
      const { dataTransfer } = event;
      if (!dataTransfer || (inField(event.target) && !dataTransfer.types.includes("Files"))) return;
      event.preventDefault();
      if (name === "drop") {
        letGo();
        takePaste(dataTransfer);
      } else if (dataTransfer.types.includes("Files")) holding();
    });
  }
  addEventListener("beforeunload", (event) => {
    // What is written and not yet taken over would be gone.
    if (written.value.trim() !== "" || isUnsaved()) event.preventDefault();
  });
  addEventListener("keydown", (event) => {
    if (press(event)) event.preventDefault();
  });
}
