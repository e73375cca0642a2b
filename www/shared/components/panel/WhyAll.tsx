import { useState } from "preact/hooks";
import { directionOf } from "../../core/direction";
import { percent, t, tenths } from "../../i18n";
import { keyOf, show } from "../../store/panel";
import { letterOf, result } from "../../store/result";
import { weights } from "../../store/settings";
import { Letter } from "../basics/Letter";
import { Meter } from "../basics/Meter";
import { Curve } from "./Curve";
import { WeightSliders } from "./WeightSliders";

/** The formula as it stands now: each weight of the reader is a power. */
function Formula() {
  const { frequency, overlap, place, brevity } = weights.value;
  const power = (name: string, value: number) => (
    <span class="factor">
      {name}
      <sup>{tenths(value)}</sup>
    </span>
  );
  return (
    <p class="equation">
      {t("worth")} = <span class="factor">{t("sumOfNew")}</span> ({power(t("weightFrequency"), frequency)} ×{" "}
      {power(t("weightOverlap"), overlap)}) × {power(t("weightPlace"), place)} ×{" "}
      {power(t("weightBrevity"), brevity)}
    </p>
  );
}

/** Why these sentences were chosen: what each was worth; and apart, for who wants to know more, formula, weights and curve. All of it follows at once. */
export function WhyAll() {
  const { sentences = [], curve = [], words = 0 } = result.value?.summary ?? {};
  const [changed] = useState(Object.values(weights.value).some((value) => value !== 1));
  return (
    <div class="choice">
      <p class="formula">{t("formula")}</p>
      <h3 class="label">{t("worthEach")}</h3>
      <ul class="worths">
        {sentences.map((sentence) => (
          <li key={`${sentence.article}:${sentence.start}`}>
            <button type="button" class="sentence-button worth" onClick={() => show({ kind: "evidence", sentence: keyOf(sentence) })}>
              <Letter name={letterOf(sentence.article)} />
              <bdi class="name clip" dir={directionOf(sentence.text)}>{sentence.text}</bdi>
            </button>
            <Meter share={sentence.score} /> <span class="worth-share">{percent(sentence.score)}</span>
          </li>
        ))}
      </ul>
      <details class="why advanced" open={changed}>
        <summary>{t("advanced")}</summary>
        <p class="formula">{t("weightsHelp")}</p>
        <Formula />
        <WeightSliders />
        <Curve points={curve} words={words} />
      </details>
    </div>
  );
}
