/**
 * What a page and its elements really have. A form hides its own properties behind the names of its fields, and a document behind
 * those of its forms, frames and images, from us as well: a page that calls an image "body" would seem to have none.
 */
const getter =
  <T extends object, K extends keyof T>(prototype: T, key: K) =>
  (one: T): T[K] =>
    Reflect.get(prototype, key, one);

/** The root of a page, which hides nothing of itself. */
export const rootOf = getter(Document.prototype, "documentElement");
export const bodyOf = getter(Document.prototype, "body");
export const titleOf = getter(Document.prototype, "title");
export const typeOf = getter(Document.prototype, "contentType");
export const implementationOf = getter(Document.prototype, "implementation");
export const childNodesOf = getter(Node.prototype, "childNodes");
export const openShadowOf = getter(Element.prototype, "shadowRoot");
