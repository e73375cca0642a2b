import { COLOURS, letter } from "../store/item";

/** The mark of an article: always a letter, and a colour as a second sign. */
export function Letter({ index }: { index: number }) {
  return <span class={`letter colour-${index % COLOURS}`}>{letter(index)}</span>;
}
