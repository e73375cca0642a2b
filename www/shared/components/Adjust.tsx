import type { Weights } from "../core/types";
import { t } from "../i18n";
import { focus, isOrder, order, plainWeights, weights } from "../store/settings";

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
      <output for={`weight-${name}`}>{weights.value[name].toFixed(1)}</output>
      <small id={`weight-${name}-help`}>{t(helps[name])}</small>
    </div>
  );
}

/** Focus, order and weights: what shapes the choice of sentences beyond its length. */
export function Adjust() {
  const changed = Object.values(weights.value).some((value) => value !== 1);
  return (
    <details class="adjust">
      <summary>{t("adjust")}</summary>
      <div class="adjust-body">
        <div class="pair">
          <label>
            {t("focus")}
            <input
              id="focus"
              class="field"
              dir="auto"
              autocomplete="off"
              placeholder={t("focusHint")}
              value={focus.value}
              onInput={(event) => (focus.value = event.currentTarget.value)}
            />
          </label>
          <label>
            {t("order")}
            <select
              value={order.value}
              onChange={(event) => {
                const { value } = event.currentTarget;
                if (isOrder(value)) order.value = value;
              }}
            >
              <option value="story">{t("orderStory")}</option>
              <option value="agreement">{t("orderAgreement")}</option>
            </select>
          </label>
        </div>
        <p class="formula">{t("formula")}</p>
        {(Object.keys(names) as (keyof Weights)[]).map((name) => (
          <Weight key={name} name={name} />
        ))}
        <button type="button" disabled={!changed} onClick={() => (weights.value = plainWeights)}>
          {t("reset")}
        </button>
      </div>
    </details>
  );
}
