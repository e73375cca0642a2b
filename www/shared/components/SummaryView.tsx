import { percent, t } from "../i18n";
import { result } from "../store/result";
import { CopyButton } from "./CopyButton";
import { LengthControl } from "./LengthControl";
import { Prose } from "./Prose";
import { Status } from "./Status";
import { Terms } from "./Terms";
import { Warnings } from "./Warnings";

/** The summary and the controls that shape it. */
export function SummaryView() {
  const now = result.value;
  return (
    <section class="summary" aria-labelledby="summary-title">
      <div class="toolbar">
        <LengthControl />
        <CopyButton />
      </div>
      <Status />
      <Warnings />
      {now ? (
        <>
          <h2 id="summary-title" class="headline" dir="auto">
            {now.summary.headline?.text ?? t("summary")}
          </h2>
          <Prose sentences={now.summary.sentences} />
          {now.summary.sentences.length > 0 && (
            <p class="facts">
              {t("words", { n: now.summary.words })}
              {now.summary.coverage > 0 && <> · {t("coverage", { p: percent(now.summary.coverage) })}</>}
            </p>
          )}
          <Terms terms={now.summary.terms} />
        </>
      ) : (
        <h2 id="summary-title" class="hidden">
          {t("summary")}
        </h2>
      )}
    </section>
  );
}
