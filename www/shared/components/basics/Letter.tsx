import { colourOfLetter } from "../../store/letters";
import { ShowMore } from "./ShowMore";

/** The mark of an article: always a letter, and a colour as a second sign. */
export function Letter({ name }: { name: string }) {
  return <span class={`letter ${colourOfLetter(name)}`}>{name}</span>;
}

/** The marks of several articles. */
export function Letters({ all }: { all: readonly string[] }) {
  return (
    <ShowMore all={all} most={50}>
      {(name) => <Letter key={name} name={name} />}
    </ShowMore>
  );
}
