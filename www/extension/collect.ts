/** From tabs to articles. Each tab is read and kept by itself, so that one that can't be does not spoil the others. */
import { bytesOf, LIMITS } from "../shared/core/limits";
import { isRecord } from "../shared/core/record";
import { Unreadable } from "../shared/core/unreadable";
import { Late, within } from "../shared/core/within";
import type { Draft } from "../shared/store/item";
import { siteOf } from "./access";
import type { Frame } from "./content";
import type { Failure, Outcome, Why } from "./messages";
import { collect, failures, layToCheck, rememberTab, setFailures, type Collected } from "./storage";

/** How long a tab may take to be read, and the store to keep its article, in milliseconds. */
const PATIENCE = 15_000;
/** More of a name is not shown, and not kept. */
const LONGEST_NAME = 500;
/** Fewer words are no article, and a page in whose frame there is one has no more itself. */
const FEWEST = 40;
/** A text with fewer words on a page that calls itself locked is a beginning, and is called so. */
const STUB = 150;

/** What a page says about its article; its address is that of the tab. */
const NAMED = ["title", "author", "source", "published"] as const;

/** Thrown where a tab can't be read. */
class UnreadableTab extends Unreadable<Why> {}

/** A draft as a tab sent it: what comes out of a page is not trusted to have its shape. */
function frameOf(value: unknown): Frame | undefined {
  if (!isRecord(value) || !isRecord(value["draft"])) return undefined;
  const { draft: given, words, locked, large, type, video } = value;
  const { text, outside } = given;
  if (typeof text !== "string") return undefined;
  const draft: Draft = { text };
  for (const field of NAMED) {
    const said = given[field];
    if (typeof said === "string" && said !== "") draft[field] = said.slice(0, LONGEST_NAME);
  }
  if (Array.isArray(outside)) draft.outside = outside.filter((n): n is number => Number.isInteger(n) && Number(n) >= 0);
  return { draft, words: Number(words), locked: locked === true, large: large === true, type: String(type), video: video === true };
}

/** What runs in a tab: the second needs the first. */
const SCRIPTS = ["article.js", "content.js"];

/** Runs our content script and then one of its functions in all frames of a tab that may be read; the main frame comes first. */
export async function inTab<A extends unknown[]>(tabId: number, run: (...args: A) => unknown, args: A): Promise<unknown[]> {
  // Waits for the page, then takes its frames as they are: a frame that the page's own policy blocks never finishes loading and would
  // stall the whole tab.
  await chrome.scripting.executeScript({ target: { tabId }, files: SCRIPTS });
  const all = { target: { tabId, allFrames: true }, injectImmediately: true };
  await chrome.scripting.executeScript({ ...all, files: SCRIPTS });
  const found = await chrome.scripting.executeScript({ ...all, func: run, args });
  return found.toSorted((a, b) => a.frameId - b.frameId).map((one) => one.result);
}

/** The browser refuses to let its own pages and its store be read, whatever the reader says. */
function isBrowsers(address: string): boolean {
  return !/^https?:/u.test(address) || /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)/u.test(address);
}

/** What holds no text that could be read, by the address of its tab: a player, or an editor that draws its letters. */
const VIDEO = /^https:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:watch|shorts|live)|youtu\.be\/|(?:www\.|player\.)?vimeo\.com\/(?:video\/)?\d|(?:www\.)?dailymotion\.com\/video|(?:www\.)?tiktok\.com\/@[^/]+\/video)/u;
const EDITOR = /^https:\/\/(?:docs\.google\.com\/(?:document|presentation|spreadsheets)|(?:[^/]+\.)?(?:officeapps\.live\.com|sharepoint\.com|onedrive\.live\.com)\/)|\.(?:docx?|odt|rtf|pptx?|epub)(?:$|[?#])/iu;

/** What a page is, if it has no article because it is something else. */
function kindOf({ url = "" }: chrome.tabs.Tab, { type, video }: Frame): "video" | "editor" | undefined {
  if (type.startsWith("video/") || type.startsWith("audio/") || VIDEO.test(url)) return "video";
  if (EDITOR.test(url)) return "editor";
  return video ? "video" : undefined;
}

/** Why a tab refused. */
async function whyNot({ url }: chrome.tabs.Tab): Promise<Why> {
  if (url === undefined) return "refused";
  if (isBrowsers(url)) return "browser";
  if (/\.pdf$/iu.test(new URL(url).pathname)) return "pdf";
  return (await chrome.permissions.contains({ origins: [siteOf(url) ?? url] })) ? "blocked" : "refused";
}

async function framesOf(tab: chrome.tabs.Tab): Promise<Frame[]> {
  if (tab.discarded) throw new UnreadableTab("asleep");
  try {
    const found = await within(inTab(tab.id ?? -1, () => globalThis.conspectus.article(), []), PATIENCE);
    return found.map(frameOf).filter((frame) => frame !== undefined);
  } catch (error) {
    throw new UnreadableTab(error instanceof Late ? "slow" : await whyNot(tab));
  }
}

/** The article of a tab: that of the page itself or, where it has none, the longest in one of its frames, under the page's name. */
function choose(tab: chrome.tabs.Tab, frames: readonly Frame[]): Draft {
  const [main] = frames;
  if (!main) throw new UnreadableTab("blocked");
  if (main.type === "application/pdf") throw new UnreadableTab("pdf");
  const best = main.words >= STUB ? main : frames.toSorted((a, b) => b.words - a.words)[0] ?? main;
  if (best.large) throw new UnreadableTab("large");
  if (best.words < FEWEST) throw new UnreadableTab(best.locked ? "paywall" : (kindOf(tab, main) ?? "empty"));
  const partial = best.locked && best.words < STUB;
  const draft: Draft = { ...best.draft, partial };
  for (const field of NAMED) {
    const said = main.draft[field];
    if (said !== undefined) draft[field] = said;
  }
  return draft;
}

async function read(tab: chrome.tabs.Tab): Promise<Collected> {
  // The tab's own name does where the page gives its article none.
  return { draft: { title: tab.title ?? "", ...choose(tab, await framesOf(tab)) }, selection: false };
}

async function readSelection(tab: chrome.tabs.Tab): Promise<Collected> {
  const texts = await within(inTab(tab.id ?? -1, () => globalThis.conspectus.selection(), []), PATIENCE).catch(async (error: unknown) => {
    throw new UnreadableTab(error instanceof Late ? "slow" : await whyNot(tab));
  });
  const text = texts.find((one) => typeof one === "string" && one.trim() !== "");
  if (typeof text !== "string") throw new UnreadableTab("empty");
  if (bytesOf(text) > LIMITS.article) throw new UnreadableTab("large");
  return { draft: { text, title: tab.title ?? "" }, selection: true };
}

/** What was read of a tab, and what is to be said about it. */
interface Attempt {
  tab: number;
  name: string;
  article?: Collected;
  why?: Why;
}

/** Reads a tab; the article bears the address of the tab, not one that the page gives itself. */
async function attempt(id: number, reading: typeof read): Promise<Attempt> {
  const tab = await chrome.tabs.get(id).catch(() => undefined);
  if (!tab) return { tab: id, name: "", why: "gone" };
  const address = tab.url?.replace(/#.*$/u, "") ?? "";
  const about = { tab: id, name: ((tab.title ?? "") || address).slice(0, LONGEST_NAME) };
  try {
    const { draft, selection } = await reading(tab);
    // Without it, the way back to the tab takes one that has the same address.
    await rememberTab(address, id).catch(() => undefined);
    return { ...about, article: { draft: { ...draft, address }, selection }, ...(draft.partial === true && { why: "part" }) };
  } catch (error) {
    return { ...about, why: error instanceof UnreadableTab ? error.why : "blocked" };
  }
}

/** Keeps what was read of a tab, unless the store is full or refuses. */
async function keep({ tab, name, article, why }: Attempt, put: (article: Collected) => Promise<void>): Promise<Outcome> {
  const kept = article && (await within(put(article), PATIENCE).then(() => true, () => false));
  const reason = kept === false ? "unkept" : why;
  return { tab, ok: kept === true, ...(reason && { failure: { name, why: reason } }) };
}

async function collectWith(ids: readonly number[], reading: typeof read, put: typeof collect = collect): Promise<Outcome[]> {
  const found = await Promise.all(ids.map((id) => attempt(id, reading)));
  const time = Date.now();
  const outcomes = await Promise.all(found.map((one, place) => keep(one, (article) => put(article, time, place))));
  const failed = outcomes.flatMap(({ failure }) => failure ?? []);
  // A panel that asked is told by the outcomes, too.
  if (failed.length > 0) await failures().then((before) => setFailures([...before, ...failed])).catch(() => undefined);
  return outcomes;
}

/** Reads tabs, all at once; says of each what became of it. */
export const collectTabs = (ids: readonly number[]): Promise<Outcome[]> => collectWith(ids, read);

/** Takes what is selected in a tab. */
export const collectSelection = (id: number): Promise<Outcome[]> => collectWith([id], readSelection);

/** How long a page behind a link may take to load, in milliseconds. */
const LOADING = 30_000;

/** Waits until a tab has loaded what it was opened for. */
async function loaded(id: number): Promise<void> {
  let heard: Parameters<typeof chrome.tabs.onUpdated.addListener>[0] = () => undefined;
  const complete = new Promise<void>((done) => {
    heard = (tab, { status }) => {
      if (tab === id && status === "complete") done();
    };
    chrome.tabs.onUpdated.addListener(heard);
  });
  const { status, url } = await chrome.tabs.get(id);
  // One that is late is read as it is.
  if (status !== "complete" || url === "about:blank") await within(complete, LOADING).catch(() => undefined);
  chrome.tabs.onUpdated.removeListener(heard);
}

/** Opens the page behind a link in a tab behind the one in front, and takes its article, if that is allowed. */
export async function collectLinked(address: string, allowed: boolean): Promise<Outcome[]> {
  if (!allowed) {
    const failure: Failure = { name: address.slice(0, LONGEST_NAME), why: "refused" };
    await failures().then((before) => setFailures([...before, failure])).catch(() => undefined);
    return [{ tab: -1, ok: false, failure }];
  }
  const { id } = await chrome.tabs.create({ url: address, active: false });
  if (id === undefined) return [];
  await loaded(id);
  return collectTabs([id]);
}

/** Takes what is selected in a tab for a text that is to be checked. */
export const collectToCheck = (id: number): Promise<Outcome[]> => collectWith([id], readSelection, ({ draft }) => layToCheck(draft.text));
