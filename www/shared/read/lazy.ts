/** What is loaded after the first paint, and before it is needed. */
import type { Draft } from "../store/item";

let html: Promise<typeof import("./html")> | undefined;

export function loadHtml(): Promise<typeof import("./html")> {
  html ??= import("./html");
  return html;
}

export async function articleOf(markup: string): Promise<Draft> {
  return (await loadHtml()).articleOf(markup);
}
