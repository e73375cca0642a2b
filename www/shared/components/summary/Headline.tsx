import { Fragment } from "preact";
import type { Headline as Told } from "../../core/types";
import { breaksIn } from "../../core/breaks";
import { languageOf } from "../../store/counted";

/** The words of the headline, in lines that end between words. */
export function Headline({ headline: { text, article } }: { headline: Told }) {
  const starts = [0, ...breaksIn(text, languageOf(article))];
  return (
    <>
      {starts.map((start, n) => (
        <Fragment key={start}>
          {n > 0 && <wbr />}
          {text.slice(start, starts[n + 1])}
        </Fragment>
      ))}
    </>
  );
}
