/** What the parts of the extension say to each other: the panel asks, the background answers. */
import { isRecord } from "../shared/core/record";
import { within } from "../shared/core/within";

/** Why a tab could not be read, or only a part of it. */
export type Why = "browser" | "pdf" | "video" | "editor" | "refused" | "empty" | "paywall" | "part" | "asleep" | "slow" | "blocked" | "gone" | "large" | "unkept" | "silent";

/** A tab that could not be read, or not in full, with its name. */
export interface Failure {
  name: string;
  why: Why;
}

/** What became of one tab: whether there is an article of it now, and what there is to say about it. */
export interface Outcome {
  tab: number;
  ok: boolean;
  failure?: Failure;
}

/** What became of a wish to see a sentence in its tab: lit there, opened anew, no longer on the page, or no such place. */
export type Shown = "lit" | "opened" | "changed" | "nowhere";

export type Request =
  | { kind: "collect"; tabs: number[] }
  | { kind: "show"; address: string; text: string };

interface Answers {
  collect: Outcome[];
  show: Shown;
}

export type Answer<K extends Request["kind"]> = Answers[K];

/** The request in a message, or nothing: what is not known is not answered. */
export function requestOf(message: unknown): Request | undefined {
  if (!isRecord(message)) return undefined;
  const { kind, tabs, address, text } = message;
  if (kind === "collect" && Array.isArray(tabs) && tabs.every((tab): tab is number => Number.isInteger(tab))) return { kind, tabs };
  if (kind === "show" && typeof address === "string" && typeof text === "string") return { kind, address, text };
  return undefined;
}

/** True for the extension's own pages. What runs inside a tab has the same id, but the address of the tab's page. */
export function isOwn({ id, url }: chrome.runtime.MessageSender): boolean {
  return id === chrome.runtime.id && url?.startsWith(chrome.runtime.getURL("")) === true;
}

/** Longer than the background takes at most, in milliseconds: what it does in a tab and with the store has an end each. */
const PATIENCE = 45_000;

/** Asks the background. It may have been put to sleep or ended just then, so it is asked once more; one that never answers fails. */
export async function ask<R extends Request>(request: R): Promise<Answer<R["kind"]>> {
  const send = () => chrome.runtime.sendMessage<Request, Answer<R["kind"]> | undefined>(request);
  const answered = await within(send().catch(send), PATIENCE);
  if (answered === undefined) throw new Error("The background did not do what it was asked for.");
  return answered;
}
