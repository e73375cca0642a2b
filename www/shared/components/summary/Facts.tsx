import type { Summary } from "../../core/types";
import { percent, t } from "../../i18n";

/** How long the summary is, and how much it covers. */
export function Facts({ summary: { words, coverage } }: { summary: Summary }) {
  return (
    <p class="facts">
      <span class="facts-words">{t("words", { n: words })}</span>
      {coverage > 0 && <span>{t("coverage", { p: percent(coverage) })}</span>}
    </p>
  );
}
