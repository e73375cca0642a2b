/** What works without the panel: the button, the menu, the shortcuts and the badge; and what reads tabs for the panel. */
import { EVERYWHERE, siteOf } from "./access";
import { collectLinked, collectSelection, collectTabs, collectToCheck } from "./collect";
import { isOwn, requestOf, type Outcome, type Request } from "./messages";
import { howMany, notePress } from "./storage";
import { show } from "./show";

/** The side panel, by the name that each browser has for it. A phone has none, nor menus and shortcuts. */
const { sidePanel, sidebarAction, contextMenus, commands } = chrome as Partial<typeof chrome> & { sidebarAction?: { open: () => Promise<void> } };

/** The lines of the menu that a right click opens. */
const [ADD, CHECK, LINK] = ["add", "check", "link"];

/** Shows the panel in a tab of its own, and no other one where there is one. */
async function openTab(): Promise<void> {
  const url = chrome.runtime.getURL("panel.html");
  const open = (await chrome.tabs.query({})).find((tab) => tab.url === url);
  if (open?.id === undefined) await chrome.tabs.create({ url });
  else await chrome.tabs.update(open.id, { active: true });
}

/** Opens the panel. It must be the first thing that is done on a click, or the browser takes it for our own idea. */
function openPanel(tab: chrome.tabs.Tab): void {
  // Where it does not open, what was collected waits for it.
  (sidebarAction?.open() ?? sidePanel?.open({ windowId: tab.windowId }) ?? openTab()).catch(() => undefined);
}

// A script in a tab needs nothing of what is kept; a tab that broke out of its bounds gets nothing. Firefox cannot do this yet.
void (chrome.storage.local as Partial<typeof chrome.storage.local>).setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });

async function badge(): Promise<void> {
  const n = await howMany();
  await chrome.action.setBadgeText({ text: n === 0 ? "" : String(n) });
}

/** A page that could not be added from the menu says so on the button; the panel says why. */
async function warn(outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.some((outcome) => !outcome.ok)) await chrome.action.setBadgeText({ text: "!" });
}

async function answer(request: Request): Promise<unknown> {
  if (request.kind === "collect") return collectTabs(request.tabs);
  return show(request.address, request.text);
}

chrome.runtime.onInstalled.addListener(({ reason }) => {
  contextMenus?.removeAll(() => {
    contextMenus.create({ id: ADD, title: chrome.i18n.getMessage("add"), contexts: ["page", "frame", "selection"] });
    contextMenus.create({ id: CHECK, title: chrome.i18n.getMessage("check"), contexts: ["selection"] });
    contextMenus.create({ id: LINK, title: chrome.i18n.getMessage("link"), contexts: ["link"], targetUrlPatterns: EVERYWHERE });
  });
  // The first steps, once: how to find the button is asked before the panel can be opened.
  if (reason === "install") void chrome.runtime.openOptionsPage();
  void chrome.action.setBadgeBackgroundColor({ color: "#1d4e74" });
  void badge();
});
chrome.runtime.onStartup.addListener(() => void badge());
chrome.storage.local.onChanged.addListener(() => void badge());

chrome.action.onClicked.addListener((tab) => {
  openPanel(tab);
  void notePress();
});

/** Adds the page behind a link. The browser loads it, in a tab behind, as it does for a click: that is no request of ours. */
async function addLinked(address: string): Promise<void> {
  const site = siteOf(address);
  // First of all, for the browser asks only on a click; where the answer is there already, it asks nothing.
  const given = site !== undefined && (await chrome.permissions.request({ origins: [site] }).catch(() => false));
  await warn(await collectLinked(address, given));
}

contextMenus?.onClicked.addListener((info, tab) => {
  if (info.menuItemId === LINK) {
    if (info.linkUrl !== undefined) void addLinked(info.linkUrl);
    return;
  }
  if (tab?.id === undefined) return;
  if (info.menuItemId === CHECK) {
    openPanel(tab);
    void collectToCheck(tab.id).then(warn);
  } else void (info.selectionText === undefined ? collectTabs([tab.id]) : collectSelection(tab.id)).then(warn);
});

commands?.onCommand.addListener((command, tab) => {
  if (command === "add" && tab?.id !== undefined) void collectTabs([tab.id]).then(warn);
});

chrome.runtime.onMessage.addListener((message: unknown, sender, respond) => {
  const request = isOwn(sender) ? requestOf(message) : undefined;
  if (!request) return false;
  // Whoever asks is told in any case: one who is not waits for ever.
  void answer(request).then(respond, () => respond(undefined));
  return true;
});
