import { COLOURS, letter } from "../store/item";
import { Portion } from "./Portion";

/** The mark of an article: always a letter, and a colour as a second sign. */
export function Letter({ index }: { index: number }) {
  return <span class={`letter colour-${index % COLOURS}`}>{letter(index)}</span>;
}

/** The marks of several articles. */
export function Letters({ all }: { all: readonly number[] }) {
  return (
    <Portion all={all} most={50}>
      {(index) => <Letter key={index} index={index} />}
    </Portion>
  );
}
