import { childrenOf, isHidden } from "./flat";
import { bodyOf } from "./plain";
import { unseenIn } from "./unseen";

const NAME = "conspectus";

/** A letter of the page: in which text node, and where there. */
interface TextPlace {
  node: Text;
  offset: number;
}

/** The text of the page with single spaces, and where each of its characters stands. */
function readPage(): { text: string; places: TextPlace[] } {
  const places: TextPlace[] = [];
  const parts: string[] = [];
  let space = true;
  // A sentence is looked for as it was read: without what nobody sees in it.
  const unseen = unseenIn(document);
  const todo: Node[] = [bodyOf(document)];
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (node instanceof Text) {
      if (unseen.has(node)) continue;
      for (let offset = 0; offset < node.data.length; offset++) {
        const char = node.data.charAt(offset);
        const blank = /[\s\u00a0]/u.test(char);
        if (blank && space) continue;
        space = blank;
        parts.push(blank ? " " : char);
        places.push({ node, offset });
      }
    } else if (!(node instanceof HTMLElement && /^(?:SCRIPT|STYLE|NOSCRIPT|TEXTAREA)$/u.test(node.nodeName)) && !isHidden(node)) {
      for (const child of [...childrenOf(node)].reverse()) todo.push(child);
    }
  }
  return { text: parts.join(""), places };
}

/** Teasers and menus may quote the sentence too; the article is where it is looked for first. */
const isAside = ({ node }: TextPlace) => node.parentElement?.closest("nav, aside, header, footer, title") !== null;

function find(wanted: string): Range | undefined {
  const needle = wanted.replaceAll(/[\s\u00a0]+/gu, " ").trim();
  if (needle === "") return undefined;
  const { text, places } = readPage();
  let best: { start: TextPlace; end: TextPlace } | undefined;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const start = places[at];
    const end = places[at + needle.length - 1];
    if (!start || !end) break;
    if (best && isAside(start)) continue;
    best = { start, end };
    if (!isAside(start)) break;
  }
  if (!best) return undefined;
  const range = new Range();
  range.setStart(best.start.node, best.start.offset);
  range.setEnd(best.end.node, best.end.offset + 1);
  return range;
}

/** The colours of the light inside a shadow root, which the style sheet that came with us does not reach. */
function colour(root: Node): void {
  if (!(root instanceof ShadowRoot) || root.querySelector(`style[data-${NAME}]`)) return;
  const style = document.createElement("style");
  style.dataset[NAME] = "";
  style.textContent = `::highlight(${NAME}) { background-color: #ffe58a; color: #1d1c19; }`;
  root.append(style);
}

/** Lights a sentence and scrolls to it; false if the page does not have it. Nothing of the page's own is changed. */
export function light(text: string): boolean {
  const range = find(text);
  if (!range) return false;
  const element = range.startContainer.parentElement;
  for (let box = element?.closest("details"); box; box = box.parentElement?.closest("details")) box.open = true;
  colour(range.startContainer.getRootNode());
  CSS.highlights.set(NAME, new Highlight(range));
  element?.scrollIntoView({ block: "center", behavior: "instant" });
  // A paragraph can be taller than the window.
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3, behavior: "instant" });
  return true;
}
