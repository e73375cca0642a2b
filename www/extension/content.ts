/** What runs inside a tab, in a world of its own, when the reader asks for it, and nothing else: it reads and it lights. */
import { bytesOf, LIMITS } from "../shared/core/limits";
import { wordsOf } from "../shared/core/words";
import { articleIn } from "../shared/read/article";
import { blockText } from "../shared/read/block-text";
import type { Draft } from "../shared/store/item";
import { copyOf, copyOfPiece } from "./tab/copy";
import { light } from "./tab/light";
import { rootOf, typeOf } from "./tab/plain";
import { soldAndStamped } from "./tab/sold";

/** What a frame of a tab holds. */
export interface Frame {
  draft: Draft;
  /** The words of the article, without what stands around it. */
  words: number;
  /** True where the page says that the rest is for subscribers. */
  locked: boolean;
  /** True for more text than an article may have; then there is none of it here. */
  large: boolean;
  type: string;
  /** True where a film is what the page is for. */
  video: boolean;
}

function article(): Frame {
  const draft = articleIn(copyOf(document));
  const locked = isLocked();
  const lines = draft.text.split("\n");
  const outside = new Set([...(draft.outside ?? []), ...soldAndStamped(lines, { locked, live: isLive() })]);
  if (draft.title !== undefined) draft.title = wholeTitle(draft.title);
  draft.outside = [...outside].sort((a, b) => a - b);
  const kept = lines.filter((_, n) => !outside.has(n));
  const large = draft.text.length > LIMITS.article || bytesOf(draft.text) > LIMITS.article;
  if (large) draft.text = "";
  return { draft, words: wordsOf(kept.join("\n")), locked, large, type: typeOf(document), video: isVideo() };
}

/** A title with what Readability cuts off at a colon: it takes that for the name of the site, and headlines have colons, too. */
function wholeTitle(title: string): string {
  const root = rootOf(document);
  const said = [...root.querySelectorAll("h1"), ...root.querySelectorAll("head > title")].map((one) => one.textContent.replaceAll(/\s+/gu, " ").trim());
  const site = root.querySelector<HTMLMetaElement>("meta[property='og:site_name']")?.content ?? location.hostname;
  for (const one of said) {
    const at = one.indexOf(`: ${title}`);
    const before = one.slice(0, Math.max(at, 0)).trim();
    if (before !== "" && before.toLowerCase() !== site.trim().toLowerCase()) return `${before}: ${title}`;
  }
  return title;
}

/** True if the page tells search engines something. */
const tells = (what: RegExp): boolean =>
  [...rootOf(document).querySelectorAll("script[type='application/ld+json']")].some((one) => what.test(one.textContent));

const isLive = (): boolean => tells(/"LiveBlogPosting"/u) || rootOf(document).querySelector("[itemtype$='/LiveBlogPosting']") !== null;

/** What publishers tell search engines, and what they call the box that stands in the way. */
function isLocked(): boolean {
  return tells(/"isAccessibleForFree"\s*:\s*"?false/iu) || rootOf(document).querySelector("[class*=paywall i], [id*=paywall i], [class*=regwall i], meta[content=locked]") !== null;
}

/** What the page says of itself, or a film that plays on it in a fair size. */
function isVideo(): boolean {
  const says = rootOf(document).querySelector("meta[property='og:type'][content^='video'], [itemtype$='/VideoObject' i]") !== null;
  return says || [...rootOf(document).querySelectorAll("video")].some((one) => one.clientWidth >= 300);
}

/** The text that is selected, a line for each block. */
function selection(): string {
  const now = getSelection();
  if (!now || now.isCollapsed) return "";
  const parts = Array.from({ length: now.rangeCount }, (_, n) => blockText(copyOfPiece(document, now.getRangeAt(n))));
  return parts.join("\n");
}

const inTab = { article, selection, light };
declare global {
  var conspectus: typeof inTab;
}
globalThis.conspectus = inTab;
