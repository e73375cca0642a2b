import { t } from "../../i18n";
import { unitKey } from "../../store/counted";
import { amount, RANGES, setAmount, setUnit, unit, UNITS, type Unit } from "../../store/settings";
import { Presets } from "./Presets";

const UNIT_NAMES = Object.keys(UNITS) as Unit[];

/** How long the summary may be, live. */
export function LengthControl() {
  const { min, max, step } = RANGES[unit.value];
  return (
    <div class="length" role="group" aria-label={t("length")}>
      <Presets />
      <input
        type="range"
        class="slider"
        aria-label={t("length")}
        aria-valuetext={`${amount.value} ${t(unitKey(unit.value))}`}
        min={min}
        max={max}
        step={step}
        value={Math.min(amount.value, max)}
        onInput={(event) => setAmount(event.currentTarget.valueAsNumber)}
      />
      <input
        type="number"
        class="amount"
        aria-label={`${t("length")}: ${t(unitKey(unit.value))}`}
        min={1}
        max={unit.value === "percent" ? 100 : 100000}
        value={amount.value}
        onChange={({ currentTarget: box }) => {
          setAmount(box.valueAsNumber);
          // What is no length leaves the last one.
          box.value = String(amount.value);
        }}
      />
      <select
        class="unit"
        aria-label={t("unit")}
        value={unit.value}
        onChange={(event) => setUnit(event.currentTarget.value as Unit)}
      >
        {UNIT_NAMES.map((value) => (
          <option key={value} value={value}>
            {t(unitKey(value))}
          </option>
        ))}
      </select>
    </div>
  );
}
