import { percent, t } from "../../i18n";
import { countKey } from "../../store/counted";
import { result } from "../../store/result";

/** How long the summary is, and how much it covers: stands with the slider that changes it. */
export function Facts() {
  const summary = result.value?.summary;
  if (!summary || summary.sentences.length === 0) return null;
  const { words, coverage } = summary;
  return (
    <p class="facts">
      <span class="facts-words">{t(countKey(), { n: words })}</span>
      {coverage > 0 && <span>{t("coverage", { p: percent(coverage) })}</span>}
    </p>
  );
}
