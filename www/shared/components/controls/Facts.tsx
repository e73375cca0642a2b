import { percent, t } from "../../i18n";
import { countKey } from "../../store/counted";
import { result } from "../../store/result";

/** How long the summary is, and how much it covers: stands with the slider that changes it. A focus weights what there is to cover. */
export function Facts() {
  const now = result.value;
  if (!now || now.summary.sentences.length === 0) return null;
  const { words, coverage, warnings } = now.summary;
  const isFocused = now.options.focus.trim() !== "" && !warnings.some(({ kind }) => kind === "no-focus");
  return (
    <p class="facts">
      <span class="facts-words">{t(countKey(), { n: words })}</span>
      {coverage > 0 && <span>{t(isFocused ? "coverageFocus" : "coverage", { p: percent(coverage) })}</span>}
    </p>
  );
}
