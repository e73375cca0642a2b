import { parseInert, withInertMarkup } from "../core/trust";
import type { Draft } from "../store/item";
import { articleIn } from "./article";

/**
 * Takes out of the tags what a browser would refuse in any case, and complain about: handlers, styles, base addresses.
 * This is for a quiet console only; that nothing runs is the policy's doing. What is between the tags is not touched.
 */
function hush(html: string): string {
  return html.replaceAll(/<\/?[a-z][^<>]*>/giu, (tag) =>
    tag
      .replace(/^<(\/?)style\b/iu, "<$1template")
      .replace(/^<base\b/iu, "<meta")
      .replaceAll(/\sstyle\s*=\s*(["'])[^"']*display\s*:\s*none[^"']*\1/giu, " hidden")
      .replaceAll(/([\s"'/])(?:style|on\w+)(?=\s*=)/giu, "$1data-off"),
  );
}

/** The article in a page or in a piece of one, given as markup. Nothing of the page is run, loaded or shown. */
export function articleOf(html: string): Draft {
  const doc = parseInert(hush(html));
  return withInertMarkup(() => articleIn(doc));
}
