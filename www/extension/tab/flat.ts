/** A page as it is shown: with what is in shadow roots, and without what is hidden. */
import { childNodesOf, openShadowOf } from "./plain";

/** The shadow root of an element, closed ones included: extensions may look into them, each browser in its way. */
function shadowOf(element: Element): ShadowRoot | null {
  const open = openShadowOf(element);
  if (open) return open;
  if (!(element instanceof HTMLElement)) return null;
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  const { dom } = chrome as Partial<typeof chrome>;
  return dom?.openOrClosedShadowRoot(element) ?? null;
}

/** The children of a node as they are shown: those of its shadow root, and in a slot what was put there. */
export function childrenOf(node: Node): readonly Node[] {
  if (node instanceof HTMLSlotElement) {
    const put = node.assignedNodes();
    if (put.length > 0) return put;
  }
  return [...childNodesOf((node instanceof Element && shadowOf(node)) || node)];
}

/** True for what takes no place on the screen. */
export function isHidden(node: Node): boolean {
  return node instanceof Element && !(node instanceof HTMLSlotElement) && getComputedStyle(node).display === "none";
}
