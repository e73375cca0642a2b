/** The panel: the same desk as on the page, with the tabs as another way in and another way back. */
import { render } from "preact";
import { listen } from "../shared/shell";
import { offerKinds } from "../shared/read/files";
import { setAddressWay } from "../shared/read/intake";
import { keepUp, recalled } from "../shared/store/persist";
import { say } from "../shared/store/notice";
import { setOrigin } from "../shared/store/origin";
import { follow, warm } from "../shared/store/result";
import { isNoteLink, noteLink } from "../shared/write/note";
import { App } from "./App";
import { takeToCheck, takeWaiting } from "./inbox";
import { followShortcuts } from "./keys";
import { ask } from "./messages";
import { onCollected, recallNoteLink, store } from "./storage";
import { followTabs } from "./tabs";
import "./panel.css";
import "./texts";

/** More tabs at once nobody asks for. */
const MOST_OPENED = 10;

listen();

// Of files it reads text and HTML, in any encoding.
offerKinds([], () => Promise.resolve({ detect: async () => (await import("./guessed")).detect }));

setAddressWay((addresses) => {
  const opened = addresses.slice(0, MOST_OPENED);
  for (const url of opened) void chrome.tabs.create({ url });
  say({ text: "addressOpened", tone: "plain", values: { n: opened.length } }, 15000);
  return opened.length > 0 && opened.length === addresses.length;
});

setOrigin(async ({ article }, { start, end }) => {
  if (article.address === undefined) return false;
  // Where the background can't, the panel shows its own copy.
  const shown = await ask({ kind: "show", address: article.address, text: article.text.slice(start, end) }).catch(() => "nowhere");
  if (shown === "changed") say({ text: "tabChanged", tone: "plain" });
  return shown === "lit" || shown === "opened";
});

/** Takes over what the reader has set for the extension alone. */
async function settle(): Promise<void> {
  const link = await recallNoteLink();
  if (typeof link === "string" && isNoteLink(link)) noteLink.value = link;
}

async function start(): Promise<void> {
  const place = document.getElementById("app");
  if (!place) return;
  await keepUp(store);
  await takeWaiting();
  void takeToCheck();
  onCollected(() => {
    void takeWaiting();
    void takeToCheck();
  });
  await Promise.all([followTabs(), followShortcuts(), settle()]);
  render(<App />, place);
  follow();
  requestAnimationFrame(() => {
    void warm().then(() => (document.documentElement.dataset["ready"] = String(recalled.value)));
  });
}

void start();
