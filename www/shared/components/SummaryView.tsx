import { t } from "../i18n";
import { result } from "../store/result";
import { show } from "../store/panel";
import { isCompared } from "./AgreementMap";
import { Adjust, AdjustButton } from "./Adjust";
import { ArticleStrip } from "./ArticleStrip";
import { Citations } from "./Citations";
import { Comparison } from "./Comparison";
import { Coverage } from "./Coverage";
import { CopyButton } from "./CopyButton";
import { Facts } from "./Facts";
import { Jumps } from "./Jumps";
import { LengthControl } from "./LengthControl";
import { Key } from "./Marks";
import { PrintSources } from "./PrintSources";
import { Prose } from "./Prose";
import { SaveMenu } from "./SaveMenu";
import { SplitOffer } from "./SplitOffer";
import { Status } from "./Status";
import { Terms } from "./Terms";
import { Warnings } from "./Warnings";

/** The summary and the controls that shape it. */
export function SummaryView() {
  const now = result.value;
  return (
    <section class="summary" aria-labelledby="summary-title">
      <ArticleStrip />
      <SplitOffer />
      <div class="toolbar">
        <LengthControl />
        <Coverage />
        <div class="tools">
          <AdjustButton />
          <button type="button" onClick={() => show({ kind: "why" })}>
            {t("whyAll")}
          </button>
          <span class="space" />
          <CopyButton />
          <SaveMenu />
        </div>
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
          {isCompared(now) && <Key />}
          {now.summary.sentences.length > 0 && <Facts summary={now.summary} />}
          <Citations result={now} />
          <Jumps result={now} />
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
