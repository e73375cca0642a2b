import { childrenOf, isHidden } from "./flat";

/** A copy of a page as it is shown, in a document in which nothing runs or loads. It walks without recursion. */
export function copyOf(page: Document): Document {
  const copy = page.implementation.createHTMLDocument(page.title);
  for (const node of page.head.childNodes) copy.head.append(copy.importNode(node, true));
  const todo: { from: Node; to: Node }[] = [{ from: page.body, to: copy.body }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    for (const child of childrenOf(next.from)) {
      if (isHidden(child)) continue;
      const twin = copy.importNode(child, false);
      next.to.appendChild(twin);
      todo.push({ from: child, to: twin });
    }
  }
  return copy;
}
