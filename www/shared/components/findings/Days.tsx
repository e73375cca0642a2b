import type { SummarySentence } from "../../core/types";
import { daysBetween, t } from "../../i18n";
import { directionOf } from "../../core/direction";
import { languageOf } from "../../store/counted";
import { chosen, keyOf, same, show } from "../../store/panel";
import { letterOf } from "../../store/result";
import { byLetter } from "../../store/letters";
import { dayName } from "../../store/when";
import { Letter, Letters } from "../basics/Letter";
import { ShowMore } from "../basics/ShowMore";
import type { Day } from "../../store/days";

/** How far a day is drawn from the one before it. */
const far = (gap: number) => (gap > 7 ? " day-weeks" : gap > 1 ? " day-later" : "");

function Sentence({ sentence }: { sentence: SummarySentence }) {
  const key = keyOf(sentence);
  return (
    <li>
      <button type="button" class="dated" dir={directionOf(sentence.text)} lang={languageOf(sentence.article)} aria-expanded={same(chosen.value, key)} onClick={() => show({ kind: "evidence", sentence: key })}>
        <Letter name={letterOf(sentence.article)} /> <span class="dated-text">{sentence.text}</span>
      </button>
    </li>
  );
}

/** The summary in the order of time: day by day what the articles of that day gave to it. */
export function Days({ all }: { all: readonly Day[] }) {
  return (
    <ol class="days">
      <ShowMore all={all} most={30} items>
        {({ day, gap, articles, sentences }) => (
          <li key={day} class={`day${far(gap)}${sentences.length === 0 ? " day-empty" : ""}`}>
            <p class="day-head">
              {day === "" ? <span>{t("undated")}</span> : <time dateTime={day}>{dayName(day)}</time>}
              {gap > 1 && <span class="day-gap">+{daysBetween(gap)}</span>}
              <Letters all={articles.map((one) => letterOf(one)).sort(byLetter)} />
            </p>
            <ul>
              {sentences.map((sentence) => (
                <Sentence key={`${sentence.article}:${sentence.start}`} sentence={sentence} />
              ))}
            </ul>
          </li>
        )}
      </ShowMore>
    </ol>
  );
}
