import { effect } from "@preact/signals";
import { render } from "preact";
import { direction, language } from "../shared/i18n";
import { loadHtml } from "../shared/read/lazy";
import { takePaste } from "../shared/read/paste";
import { keepUp, recalled } from "../shared/store/keep";
import { follow, warm } from "../shared/store/result";
import { theme } from "../shared/store/theme";
import { App } from "./App";
import { inField, press } from "./keys";
import { worksOffline } from "./offline";
import { receive, receiveFiles } from "./receive";
import "../shared/styles/index.css";
import "./page.css";

const root = document.documentElement;

effect(() => {
  root.lang = language.value;
  root.dir = direction.value;
  root.dataset["theme"] = theme.value;
});

addEventListener("paste", (event) => {
  if (!inField(event.target) && event.clipboardData && takePaste(event.clipboardData)) event.preventDefault();
});
for (const name of ["dragover", "drop"] as const) {
  addEventListener(name, (event) => {
    // Text that is dropped into a field belongs there; a file would replace the page.
    const { dataTransfer } = event;
    if (!dataTransfer || (inField(event.target) && !dataTransfer.types.includes("Files"))) return;
    event.preventDefault();
    if (name === "drop") takePaste(dataTransfer);
  });
}
addEventListener("keydown", (event) => {
  if (press(event)) event.preventDefault();
});

async function start(): Promise<void> {
  const place = document.getElementById("app");
  if (!place) return;
  await Promise.all([keepUp(), receive()]);
  addEventListener("hashchange", () => void receive());
  render(<App />, place);
  follow();
  receiveFiles();
  // The first paint comes before the core; the core comes before the reader has found an article.
  requestAnimationFrame(() => {
    void Promise.allSettled([warm(), loadHtml(), worksOffline()]).then(() => {
      root.dataset["ready"] = String(recalled.value);
    });
  });
}

void start();
