import { t } from "../i18n";
import { result } from "../store/result";
import { Adjust } from "./Adjust";
import { ArticleStrip } from "./ArticleStrip";
import { Comparison } from "./Comparison";
import { CopyButton } from "./CopyButton";
import { Facts } from "./Facts";
import { LengthControl } from "./LengthControl";
import { PrintSources } from "./PrintSources";
import { Prose } from "./Prose";
import { SaveMenu } from "./SaveMenu";
import { Status } from "./Status";
import { Terms } from "./Terms";
import { Warnings } from "./Warnings";

/** The summary and the controls that shape it. */
export function SummaryView() {
  const now = result.value;
  return (
    <section class="summary" aria-labelledby="summary-title">
      <ArticleStrip />
      <div class="toolbar">
        <LengthControl />
        <CopyButton />
        <SaveMenu />
        <Adjust />
      </div>
      <Status />
      <Warnings />
      {now ? (
        <>
          <h1 id="summary-title" class="headline" dir="auto">
            {now.summary.headline?.text ?? t("summary")}
          </h1>
          <Prose sentences={now.summary.sentences} />
          {now.summary.sentences.length > 0 && <Facts summary={now.summary} />}
          <Terms terms={now.summary.terms} />
          <Comparison result={now} />
          <PrintSources result={now} />
        </>
      ) : (
        <h1 id="summary-title" class="hidden">
          {t("summary")}
        </h1>
      )}
    </section>
  );
}
