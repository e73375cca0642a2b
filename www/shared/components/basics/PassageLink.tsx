import type { Passage } from "../../core/types";
import { t } from "../../i18n";
import { directionOf } from "../../core/direction";
import { cut, type Range } from "../../core/ranges";
import { languageOf } from "../../store/counted";
import { toPlace } from "../../store/origin";
import { letterOf, result } from "../../store/result";
import { when } from "../../store/when";
import { Letter, Letters } from "./Letter";
import { ShowMore } from "./ShowMore";
import { When } from "./When";

interface Props {
  passage: Passage;
  /** The part that matters most, by its place in the article. */
  marked?: Range;
  /** The other articles that say just the same. */
  also?: readonly number[];
  /** True if the date of its article stands behind it. */
  dated?: boolean;
}

/** A passage with the mark of its article; it leads to its place there. */
export function PassageLink({ passage, marked, also = [], dated = false }: Props) {
  const item = result.value?.items[passage.article];
  const { start, end, text } = passage;
  const marks = marked ? [{ start: marked.start - start, end: marked.end - start }] : [];
  return (
    <p class="passage" dir={directionOf(text)}>
      <button
        type="button"
        class="cite"
        disabled={!item}
        aria-label={`${letterOf(passage.article)}: ${t("showIn")}`}
        onClick={() => item && void toPlace(item, { start, end })}
      >
        <Letter name={letterOf(passage.article)} />
      </button>
      <Letters all={also.map((article) => letterOf(article))} />
      <span dir={directionOf(text)} lang={languageOf(passage.article)}>
        {cut(text, { start: 0, end: text.length }, marks).map((piece) =>
          piece.marks.length > 0 ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
        )}
        {dated && when(passage.article) !== "" && (
          <>
            {" "}
            <When article={passage.article} />
          </>
        )}
      </span>
    </p>
  );
}

/** Passages of one article, or of several that say one thing. */
export function Passages({ all }: { all: readonly Passage[] }) {
  return (
    <ShowMore all={all} most={20}>
      {(passage) => <PassageLink key={`${passage.article}:${passage.start}`} passage={passage} />}
    </ShowMore>
  );
}
