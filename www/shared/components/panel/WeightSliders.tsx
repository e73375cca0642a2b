import type { Weights } from "../../core/types";
import { t, tenths } from "../../i18n";
import { plainWeights, weights } from "../../store/settings";

const names = { frequency: "weightFrequency", overlap: "weightOverlap", place: "weightPlace", brevity: "weightBrevity" } as const;
const helps = {
  frequency: "weightFrequencyHelp",
  overlap: "weightOverlapHelp",
  place: "weightPlaceHelp",
  brevity: "weightBrevityHelp",
} as const;

function Weight({ name }: { name: keyof Weights }) {
  return (
    <div class="weight">
      <label for={`weight-${name}`}>{t(names[name])}</label>
      <input
        id={`weight-${name}`}
        type="range"
        class="slider"
        min={0}
        max={2}
        step={0.1}
        value={weights.value[name]}
        aria-describedby={`weight-${name}-help`}
        onInput={(event) => (weights.value = { ...weights.value, [name]: event.currentTarget.valueAsNumber })}
      />
      <output for={`weight-${name}`}>{tenths(weights.value[name])}</output>
      <small id={`weight-${name}-help`}>{t(helps[name])}</small>
    </div>
  );
}

/** How much each sign of importance counts, live. */
export function WeightSliders() {
  const changed = Object.values(weights.value).some((value) => value !== 1);
  return (
    <>
      {(Object.keys(names) as (keyof Weights)[]).map((name) => (
        <Weight key={name} name={name} />
      ))}
      <button type="button" disabled={!changed} onClick={() => (weights.value = plainWeights)}>
        {t("reset")}
      </button>
    </>
  );
}
