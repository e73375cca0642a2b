/** From a sentence of the summary to its place in its tab. */
import { addressOf as fragment, safeAddress } from "../shared/core/address";
import { inTab } from "./collect";
import type { Shown } from "./messages";
import { rememberTab, tabOf } from "./storage";

const SHINE = "::highlight(conspectus) { background-color: #ffe58a; color: #1d1c19; }";

const isAt = (tab: chrome.tabs.Tab, address: string) => tab.url === undefined || tab.url.replace(/#.*$/u, "") === address;

/** The tab in which an address is open: the one that it was read from, or another that we may know of. */
async function find(address: string): Promise<chrome.tabs.Tab | undefined> {
  const id = await tabOf(address);
  const known = id === undefined ? undefined : await chrome.tabs.get(id).catch(() => undefined);
  if (known && isAt(known, address)) return known;
  const all = await chrome.tabs.query({});
  return all.find((tab) => tab.url !== undefined && isAt(tab, address));
}

async function lightIn(tab: number, text: string): Promise<boolean> {
  await chrome.scripting.insertCSS({ target: { tabId: tab, allFrames: true }, css: SHINE });
  const found = await inTab(tab, (sentence) => globalThis.conspectus.light(sentence), [text]);
  return found.includes(true);
}

/** Brings the tab of an address to the front, with a sentence lit; a closed tab is opened again. */
export async function show(given: string, text: string): Promise<Shown> {
  const address = safeAddress(given);
  if (address === undefined) return "nowhere";
  const marked = fragment(address, text) ?? address;
  const tab = await find(address);
  if (tab?.id === undefined) {
    const { id } = await chrome.tabs.create({ url: marked });
    if (id !== undefined) await rememberTab(address, id);
    return "opened";
  }
  await chrome.tabs.update(tab.id, { active: true });
  // A phone has one window.
  await (chrome as Partial<typeof chrome>).windows?.update(tab.windowId, { focused: true });
  try {
    return (await lightIn(tab.id, text)) ? "lit" : "changed";
  } catch {
    // We may not look into the tab any more; the browser itself can still light the sentence.
    await chrome.tabs.update(tab.id, { url: marked });
    return "opened";
  }
}
