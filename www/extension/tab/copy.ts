import { childrenOf } from "./flat";
import { bodyOf, implementationOf, rootOf, titleOf } from "./plain";
import { unseenIn } from "./unseen";

/** The names and ids of these would hide what a form or a document has from whoever reads the copy. */
const CALLED = /^(?:BUTTON|EMBED|FIELDSET|FORM|IFRAME|IMG|INPUT|OBJECT|OUTPUT|SELECT|TEXTAREA)$/iu;

/** The same node without its children, for another document. What it says about being hidden has been judged. */
function twinOf(node: Node, copy: Document): Node {
  const twin = copy.importNode(node, false);
  if (!(twin instanceof Element)) return twin;
  for (const name of ["hidden", "aria-hidden", "style"]) twin.removeAttribute(name);
  if (CALLED.test(twin.nodeName)) for (const name of ["name", "id"]) twin.removeAttribute(name);
  return twin;
}

/** Copies what is seen and picked of a node into another node. It walks without recursion. */
function copyInto(copy: Document, body: Node, pick: (node: Node) => boolean, cut: (text: Text) => string): void {
  const todo: { from: Node; to: Node }[] = [{ from: body, to: copy.body }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    for (const child of childrenOf(next.from)) {
      if (!pick(child)) continue;
      const twin = child instanceof Text ? copy.createTextNode(cut(child)) : twinOf(child, copy);
      next.to.appendChild(twin);
      todo.push({ from: child, to: twin });
    }
  }
}

/** A copy of a page as it is seen, in a document in which nothing runs or loads. */
export function copyOf(page: Document): Document {
  const copy = implementationOf(page).createHTMLDocument(titleOf(page));
  for (const one of rootOf(page).querySelectorAll("head > :is(meta, title, link, script), body :is(meta, script[type='application/ld+json'])")) copy.head.append(copy.importNode(one, true));
  // A page of one drawing has no body.
  const body = bodyOf(page) as HTMLElement | null;
  const unseen = unseenIn(page);
  if (body) copyInto(copy, body, (node) => !unseen.has(node), (text) => text.data);
  return copy;
}

/** A copy of a stretch of a page, likewise. */
export function copyOfPiece(page: Document, range: Range): HTMLElement {
  const copy = implementationOf(page).createHTMLDocument();
  const unseen = unseenIn(page);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const cut = (text: Text) => text.data.slice(text === startContainer ? startOffset : 0, text === endContainer ? endOffset : undefined);
  copyInto(copy, bodyOf(page), (node) => !unseen.has(node) && range.intersectsNode(node), cut);
  return copy.body;
}
