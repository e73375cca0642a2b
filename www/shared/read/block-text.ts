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

/** What an element says about the texts in it; a tag is a link to others of the same topic. */
export type Kind = "link" | "tag" | "paragraph" | "heading" | "caption" | "cell";

/** A line of a page, with the kinds of what its letters are in. It is a link only if all of them are in links. */
export interface Line {
  text: string;
  kinds: ReadonlySet<Kind>;
}

const KINDS: Readonly<Record<string, Kind>> = { P: "paragraph", FIGCAPTION: "caption", TD: "cell", TH: "cell" };

function kindOf(node: Element): Kind | undefined {
  const name = node.nodeName.toUpperCase();
  if (name === "A" && node.hasAttribute("href")) return "link";
  return /^H[1-6]$/u.test(name) ? "heading" : KINDS[name];
}

/** The text of a node, one line a block. It walks without recursion: a hostile page can nest a million deep. */
export const blockText = (root: Node): string => atOnce(blockTexts(root));

/** The same in steps. */
export function* blockTexts(root: Node): Steps<string> {
  return textOfLines(yield* blockLines(root));
}

/** The text of some lines. */
export const textOfLines = (lines: readonly Line[]): string => lines.map(({ text }) => text).join("\n");

/** The lines of a node, in steps. */
export function* blockLines(root: Node): Steps<Line[]> {
  const lines = new Lines();
  let node: Node | null = root.firstChild;
  const isBlock = (one: Node) => BLOCKS.has(one.nodeName.toUpperCase());
  const isSilent = (one: Node) =>
    SILENT.has(one.nodeName.toUpperCase()) ||
    (one instanceof Element && (one.hasAttribute("hidden") || one.getAttribute("aria-hidden") === "true" || isTakenBack(one)));
  for (let n = 1; node; n++) {
    if (n % STEP === 0) yield;
    if (node.nodeType === Node.TEXT_NODE) lines.add(textOf(node));
    else if (isBlock(node)) lines.end();
    if (node.firstChild && !isSilent(node)) {
      lines.enter(node);
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      lines.leave(node);
      if (node && node !== root && isBlock(node)) lines.end();
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  lines.end();
  return lines.done;
}

/** Line ends of the source are mere spaces in a page, unless it says that they are not. */
function textOf(node: Node): string {
  const text = node.nodeValue ?? "";
  // Where there is no line end, there is no need to climb, which in a deep page is a long way.
  return !text.includes("\n") || node.parentElement?.closest("pre") ? text : text.replaceAll("\n", " ");
}

/** Lines with one space where a browser shows one, and none that shows nothing. */
class Lines {
  readonly done: Line[] = [];
  readonly #around: { node: Node; kind: Kind }[] = [];
  #text = "";
  #kinds = new Set<Kind>();
  /** True if letters of the open line are in no link. */
  #plain = false;

  enter(node: Node): void {
    const kind = node instanceof Element ? kindOf(node) : undefined;
    if (kind === undefined) return;
    this.#around.push({ node, kind });
    if (kind === "link" && /(?:^|\s)tag(?:\s|$)/iu.test((node as Element).getAttribute("rel") ?? "")) this.#around.push({ node, kind: "tag" });
  }

  leave(node: Node | null): void {
    while (node && this.#around.at(-1)?.node === node) this.#around.pop();
  }

  add(text: string): void {
    for (const [n, piece] of text.split("\n").entries()) {
      if (n > 0) this.end();
      this.#text += piece;
      if (!/[\p{L}\p{N}]/u.test(piece)) continue;
      if (!this.#around.some(({ kind }) => kind === "link")) this.#plain = true;
      for (const { kind } of this.#around) this.#kinds.add(kind);
    }
  }

  end(): void {
    const text = this.#text.replaceAll(/[\s\u00a0]+/gu, " ").trim();
    if (this.#plain) this.#kinds.delete("link");
    if (text !== "") this.done.push({ text, kinds: this.#kinds });
    this.#text = "";
    this.#kinds = new Set();
    this.#plain = false;
  }
}
