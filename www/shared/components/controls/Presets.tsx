import { t } from "../../i18n";
import { amount, PRESETS, setAmount, setUnit, unit } from "../../store/settings";

/** Three usual lengths. */
export function Presets() {
  const choose = (words: number) => {
    setUnit("words");
    setAmount(words);
  };
  return (
    <div class="presets joined">
      {PRESETS.map(({ name, words }) => (
        <button key={name} type="button" aria-pressed={unit.value === "words" && amount.value === words} onClick={() => choose(words)}>
          {t(name)}
        </button>
      ))}
    </div>
  );
}
