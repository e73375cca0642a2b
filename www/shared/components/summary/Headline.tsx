import { Fragment } from "preact";
import type { Headline as Told } from "../../core/types";
import { breaksIn } from "../../core/breaks";
import { cut } from "../../core/ranges";
import { languageOf } from "../../store/counted";
import { contestedIn, type ContestedTitle } from "../../store/disputed";
import { toPlace } from "../../store/origin";
import { keyOf, show } from "../../store/panel";
import { result } from "../../store/result";
import { Value } from "./Rivals";

/** Shows who says what of a value: with a sentence of the summary, or else where the article says it. */
function open({ claim, sentence }: ContestedTitle): void {
  const item = result.value?.items[claim.article];
  if (sentence) show({ kind: "evidence", sentence: keyOf(sentence) });
  else if (item) void toPlace(item, { start: claim.sentence.start, end: claim.sentence.end });
}

interface StretchProps {
  text: string;
  /** Where lines may begin inside of it. */
  breaks: readonly number[];
}

function Stretch({ text, breaks }: StretchProps) {
  const starts = [0, ...breaks];
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

/** The words of the headline, in lines that end between words; what others tell differently is underlined and says by whom. */
export function Headline({ headline }: { headline: Told }) {
  const { text, article } = headline;
  const breaks = breaksIn(text, languageOf(article));
  return (
    <>
      {cut(text, { start: 0, end: text.length }, contestedIn(headline)).map(({ text, start, marks: [told] }) => (
        <Fragment key={start}>
          {breaks.includes(start) && <wbr />}
          {told ? (
            // The value in it does the same for those who don't use a mouse.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
            <span onClick={() => getSelection()?.isCollapsed !== false && open(told)}>
              <Value text={text} rivals={told.rivals} open={() => open(told)} />
            </span>
          ) : (
            <Stretch text={text} breaks={breaks.filter((at) => at > start && at < start + text.length).map((at) => at - start)} />
          )}
        </Fragment>
      ))}
    </>
  );
}
