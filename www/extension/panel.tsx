/** The panel: the same desk as on the page, with the tabs as another way in and another way back. */
import { render } from "preact";
import { listen } from "../shared/shell";
import { setAddressWay } from "../shared/read/intake";
import { keepUp, recalled } from "../shared/store/persist";
import { say } from "../shared/store/notice";
import { setOrigin } from "../shared/store/origin";
import { follow, warm } from "../shared/store/result";
import { App } from "./App";
import { takeToCheck, takeWaiting } from "./inbox";
import { ask } from "./messages";
import { onCollected, store } from "./storage";
import { followTabs } from "./tabs";
import "./panel.css";
import "./texts";

/** More tabs at once nobody asks for. */
const MOST_OPENED = 10;

listen();

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
  await followTabs();
  render(<App />, place);
  follow();
  requestAnimationFrame(() => {
    void warm().then(() => (document.documentElement.dataset["ready"] = String(recalled.value)));
  });
}

void start();
