/** The article in a document. This runs in the page, and in the extension inside the tabs, where nothing else of ours is. */
import { Readability } from "@mozilla/readability";
import type { Draft } from "../store/item";
import { blockLines, blockTexts, textOfLines, type Line } from "./block-text";
import { PageLines } from "./known-errors";
import { wordsOf } from "../core/words";
import { statedIn } from "./stated";
import { atOnce, type Steps } from "./steps";

/** A piece of a page that is shorter than this is more likely a part of the article, picked by hand. */
const SHORT = 150;
/** Pages of more elements are read without Readability, which looks at each element many times and takes a second for about this many. */
const MOST = 50_000;
/** Nor are deeper ones: Readability reads the whole of each element, so each character counts once for every element around it. */
const DEEPEST = 20_000_000;
/** What an element costs it, counted in characters. */
const ELEMENT = 40;
/** How many nodes are visited, or lines compared, in one step. */
const STEP = 1000;
/** More than this a page does not say about itself in one place; its title is looked at again and again. */
const LONGEST_SAYING = 2000;

const meta = (doc: Document, name: string) =>
  doc.querySelector<HTMLMetaElement>(`meta[property="${name}"], meta[name="${name}"]`)?.content.trim() ?? "";

/** Where the page says that it stands; a page can say what it likes, so only a web address will do. */
function addressOf(doc: Document): string {
  const given = doc.querySelector("link[rel=canonical]")?.getAttribute("href") ?? meta(doc, "og:url");
  return /^https?:\/\//u.test(given) && URL.canParse(given) ? given : "";
}

/** Cuts what a page says about itself to a length that makes sense. */
function shorten(doc: Document): void {
  for (const title of doc.querySelectorAll("title")) {
    if (title.textContent.length > LONGEST_SAYING) title.textContent = title.textContent.slice(0, LONGEST_SAYING);
  }
  for (const one of doc.querySelectorAll("meta")) if (one.content.length > LONGEST_SAYING) one.content = one.content.slice(0, LONGEST_SAYING);
}

/** True for a page with so much nested so deep that Readability would take too long. */
function* isTooDeep(doc: Document): Steps<boolean> {
  const walk = doc.createTreeWalker(doc, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let sum = 0;
  let depth = 0;
  for (let n = 1; ; n++) {
    if (n % STEP === 0) yield;
    if (walk.firstChild()) depth += 1;
    else {
      while (!walk.nextSibling()) {
        if (!walk.parentNode()) return false;
        depth -= 1;
      }
    }
    sum += depth * (walk.currentNode.nodeValue?.length ?? ELEMENT);
    if (sum > DEEPEST) return true;
  }
}

/** What is not empty. */
function known<T extends Record<string, string>>(about: T): Partial<T> {
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value !== "")) as Partial<T>;
}

/** Lines that the two texts share, in order: which lines of the whole are not in `part`. */
function* outside(whole: readonly Line[], part: string): Steps<Set<number> | undefined> {
  const left = new Map<string, number>();
  for (const line of part.split("\n")) left.set(line, (left.get(line) ?? 0) + 1);
  const gone = new Set<number>();
  let kept = 0;
  for (const [n, { text }] of whole.entries()) {
    if (n % STEP === 0) yield;
    const count = left.get(text) ?? 0;
    if (count > 0) {
      left.set(text, count - 1);
      kept += wordsOf(text);
    } else gone.add(n);
  }
  return kept >= 0.9 * wordsOf(part) ? gone : undefined;
}

/**
 * The article in a document that is not shown; the document is used up. All of its text is kept; the lines around the
 * article are named, so that they can be shown as left out and put back.
 */
export const articleIn = (doc: Document): Draft => atOnce(articleSteps(doc));

/** The same in steps; only the step of Readability may be long. With `piece`, `doc` may be a part of an article. */
export function* articleSteps(doc: Document, piece = false): Steps<Draft> {
  shorten(doc);
  const lines = yield* blockLines(doc.body);
  const whole = textOfLines(lines);
  const stated = statedIn(doc);
  const named = { title: meta(doc, "og:title"), source: meta(doc, "og:site_name"), address: addressOf(doc) };
  leaveFirst(doc);
  const headlines = new Set<string>();
  for (const heading of doc.querySelectorAll("h1")) for (const { text } of yield* blockLines(heading)) headlines.add(text);
  const found = (yield* isTooDeep(doc)) ? null : readable(doc);
  yield;
  const about = {
    title: named.title || (found?.title?.trim() ?? ""),
    source: named.source || (found?.siteName?.trim() ?? ""),
    address: named.address,
    ...stated,
  };
  const draft: Draft = { text: whole, ...known(about) };
  const part = found?.content ? yield* blockTexts(found.content) : "";
  const few = wordsOf(part);
  if (few === 0 || (piece && wordsOf(whole) < SHORT && few < 0.8 * wordsOf(whole))) return draft;
  const gone = yield* outside(lines, part);
  // Where the two can't be laid side by side, the article alone is better than a page full of menus.
  return gone ? { ...draft, outside: new PageLines(lines, gone, headlines, about.title).leftOut() } : { ...draft, text: part };
}

/** Where one article follows another as the reader scrolls, the first is the one that was asked for. */
function leaveFirst(doc: Document): void {
  const [, ...others] = [...doc.querySelectorAll("article")].filter((one) => one.querySelector("h1"));
  for (const one of others) one.remove();
}

function readable(doc: Document): ReturnType<Readability<Node>["parse"]> {
  try {
    return new Readability<Node>(doc, { charThreshold: 200, maxElemsToParse: MOST, serializer: (node) => node }).parse();
  } catch {
    return null;
  }
}
