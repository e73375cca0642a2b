/** Readability is a quarter of the code of the page, and many never need it: it is loaded with the first HTML. */
import type { Draft } from "../store/item";

export async function articleOf(markup: string): Promise<Draft> {
  return (await import("./html")).articleOf(markup);
}
