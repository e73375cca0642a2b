/** What runs inside a tab, in a world of its own, when the reader asks for it, and nothing else: it reads and it lights. */
import { articleIn } from "../shared/read/article";
import { blockText } from "../shared/read/blocks";
import { wordsOf } from "../shared/read/split";
import type { Draft } from "../shared/store/item";
import { copyOf } from "./tab/copy";
import { light } from "./tab/light";

/** What a frame of a tab holds. */
export interface Frame {
  draft: Draft;
  /** The words of the article, without what stands around it. */
  words: number;
  /** True where the page says that the rest is for subscribers. */
  locked: boolean;
  type: string;
}

function article(): Frame {
  const draft = articleIn(copyOf(document));
  const outside = new Set(draft.outside);
  const kept = draft.text.split("\n").filter((_, n) => !outside.has(n));
  return { draft, words: wordsOf(kept.join("\n")), locked: isLocked(), type: document.contentType };
}

/** What publishers tell search engines, and what they call the box that stands in the way. */
function isLocked(): boolean {
  const says = [...document.querySelectorAll("script[type='application/ld+json']")].some((one) =>
    /"isAccessibleForFree"\s*:\s*"?false/iu.test(one.textContent),
  );
  return says || document.querySelector("[class*=paywall i], [id*=paywall i], [class*=regwall i], meta[content=locked]") !== null;
}

/** The text that is selected, a line for each block. */
function selection(): string {
  const now = getSelection();
  if (!now || now.isCollapsed) return "";
  const box = document.implementation.createHTMLDocument().body;
  for (let n = 0; n < now.rangeCount; n++) box.append(now.getRangeAt(n).cloneContents());
  return blockText(box);
}

const inTab = { article, selection, light };
declare global {
  var conspectus: typeof inTab;
}
globalThis.conspectus = inTab;
