import { render } from "preact";
import { offerKinds } from "../shared/read/files";
import { listen } from "../shared/shell";
import { database } from "../shared/store/database";
import { items } from "../shared/store/desk";
import { onSteps } from "../shared/store/history";
import { ownName } from "../shared/store/names";
import { keepUp, recalled } from "../shared/store/persist";
import { follow, warm } from "../shared/store/result";
import { App } from "./App";
import { loadResults } from "./LazyResults";
import { worksOffline } from "./offline";
import { receive, receiveFiles } from "./receive";

listen();
offerKinds("pdf docx odt rtf epub mht mhtml webarchive eml zip conspectus".split(" "), async () => (await import("./library")).library);

/** True if the browser keeps something by this name, for this tab or for any. */
function isKept(name: string): boolean {
  try {
    return name in sessionStorage || name in localStorage;
  } catch {
    return false;
  }
}

/** Keeps what can be undone. What does so is loaded when there is something to keep or to bring back. */
function keepSteps(): void {
  // A page that goes away loads nothing any more.
  const withSteps = (work: (steps: typeof import("./kept-steps")) => void) => void import("./kept-steps").then(work, () => undefined);
  if (isKept(ownName("steps"))) withSteps(({ bringBack }) => bringBack());
  onSteps(() => withSteps(({ keepSoon }) => keepSoon()));
}

async function start(): Promise<void> {
  const place = document.getElementById("app");
  if (!place) return;
  await Promise.all([keepUp(database), receive()]);
  keepSteps();
  addEventListener("hashchange", () => void receive());
  render(<App />, place);
  follow();
  receiveFiles();
  // The first paint comes before the core; the core comes before the reader has found an article. All else waits until it
  // is needed.
  requestAnimationFrame(() => {
    void Promise.allSettled([items.value.length > 0 && loadResults(), warm(), worksOffline()]).then(() => {
      document.documentElement.dataset["ready"] = String(recalled.value);
    });
  });
}

void start();
