/** The text of a document as a reader sees it: a line for each block. */
import { atOnce, type Steps } from "./steps";

/** How many nodes are visited, or lines tidied, in one step. */
const STEP = 1000;

const BLOCKS = new Set(
  ("ADDRESS ARTICLE ASIDE BLOCKQUOTE BR BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER " +
    "FORM H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TITLE " +
    "TR UL").split(" "),
);
const SILENT = new Set("AUDIO CANVAS EMBED HEAD IFRAME MATH NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO".split(" "));

/** True for text that its writer took back: deleted, or struck out beside what was put in its place. */
function isTakenBack(node: Element): boolean {
  const { nodeName, nextElementSibling: next, previousElementSibling: last } = node;
  const name = nodeName.toUpperCase();
  return name === "DEL" || (/^(?:S|STRIKE)$/u.test(name) && [next, last].some((one) => one?.nodeName.toUpperCase() === "INS"));
}

/** The text of a node, one line a block. It walks without recursion: a hostile page can nest a million deep. */
export const blockText = (root: Node): string => atOnce(blockTexts(root));

/** The same in steps. */
export function* blockTexts(root: Node): Steps<string> {
  const parts: string[] = [];
  let node: Node | null = root.firstChild;
  const isBlock = (one: Node) => BLOCKS.has(one.nodeName.toUpperCase());
  const isSilent = (one: Node) =>
    SILENT.has(one.nodeName.toUpperCase()) ||
    (one instanceof Element && (one.hasAttribute("hidden") || one.getAttribute("aria-hidden") === "true" || isTakenBack(one)));
  for (let n = 1; node; n++) {
    if (n % STEP === 0) yield;
    if (node.nodeType === Node.TEXT_NODE) parts.push(textOf(node));
    else if (isBlock(node)) parts.push("\n");
    if (node.firstChild && !isSilent(node)) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root && isBlock(node)) parts.push("\n");
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  return yield* tidied(parts.join(""));
}

/** Line ends of the source are mere spaces in a page, unless it says that they are not. */
function textOf(node: Node): string {
  const text = node.nodeValue ?? "";
  // Where there is no line end, there is no need to climb, which in a deep page is a long way.
  return !text.includes("\n") || node.parentElement?.closest("pre") ? text : text.replaceAll("\n", " ");
}

/** One space where a browser shows one, and no line that shows nothing. */
function* tidied(text: string): Steps<string> {
  const lines: string[] = [];
  for (const [n, written] of text.split("\n").entries()) {
    if (n % STEP === 0) yield;
    const line = written.replaceAll(/[\s\u00a0]+/gu, " ").trim();
    if (line !== "") lines.push(line);
  }
  return lines.join("\n");
}
