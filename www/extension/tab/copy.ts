import { childrenOf, isHidden } from "./flat";
import { bodyOf, implementationOf, rootOf, titleOf } from "./plain";

/** The names and ids of these would hide what a form or a document has from whoever reads the copy. */
const CALLED = /^(?:BUTTON|EMBED|FIELDSET|FORM|IFRAME|IMG|INPUT|OBJECT|OUTPUT|SELECT|TEXTAREA)$/iu;

/** The same node without its children, for another document. */
function twinOf(node: Node, copy: Document): Node {
  const twin = copy.importNode(node, false);
  if (twin instanceof Element && CALLED.test(twin.nodeName)) {
    twin.removeAttribute("name");
    twin.removeAttribute("id");
  }
  return twin;
}

/** Copies what is shown in a node into another. It walks without recursion. */
function copyInto(copy: Document, node: Node, into: Node): void {
  const todo = [{ from: node, to: into }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    for (const child of childrenOf(next.from)) {
      if (isHidden(child)) continue;
      const twin = twinOf(child, copy);
      next.to.appendChild(twin);
      todo.push({ from: child, to: twin });
    }
  }
}

/** A copy of a page as it is shown, in a document in which nothing runs or loads. */
export function copyOf(page: Document): Document {
  const copy = implementationOf(page).createHTMLDocument(titleOf(page));
  for (const one of rootOf(page).querySelectorAll("head > :is(meta, title, link, script)")) copy.head.append(copy.importNode(one, true));
  // A page of one drawing has no body.
  const body = bodyOf(page) as HTMLElement | null;
  if (body) copyInto(copy, body, copy.body);
  return copy;
}

/** A copy of a piece of a page, likewise. */
export function copyOfPiece(page: Document, piece: Node): HTMLElement {
  const copy = implementationOf(page).createHTMLDocument();
  copyInto(copy, piece, copy.body);
  return copy.body;
}
