import { percent, t } from "../../i18n";
import { result } from "../../store/result";
import { Curve } from "./Curve";

/** How much the summary covers, and how that grows with its length: stands beside the slider that changes it. */
export function Coverage() {
  const summary = result.value?.summary;
  if (!summary || summary.coverage === 0) return null;
  const { coverage, curve, words } = summary;
  return (
    <span class="coverage" title={t("coverage", { p: percent(coverage) })}>
      <Curve points={curve} words={words} />
      <span>
        <span class="hidden">{t("coverageName")}: </span>
        {percent(coverage)}
      </span>
    </span>
  );
}
