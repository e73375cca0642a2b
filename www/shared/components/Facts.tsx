import type { Summary } from "../core/types";
import { percent, t } from "../i18n";
import { Curve } from "./Curve";

/** How long the summary is, and how much it covers. */
export function Facts({ summary: { words, coverage, curve } }: { summary: Summary }) {
  return (
    <div class="facts">
      <span class="facts-words">{t("words", { n: words })}</span>
      {coverage > 0 && (
        <span class="meter-place">
          {curve.length > 1 ? (
            <Curve points={curve} words={words} />
          ) : (
            <meter min={0} max={1} value={coverage} aria-label={t("coverageName")} />
          )}
          {t("coverage", { p: percent(coverage) })}
        </span>
      )}
    </div>
  );
}
