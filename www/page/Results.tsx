import { Arriving, Condensed, EventList, SummaryLanguage } from "../shared/components/events/part";
import { SidePanel } from "../shared/components/panel/SidePanel";
import { Steps } from "../shared/components/controls/Steps";
import { LazyEvidence } from "../shared/components/LazyCheck";
import { SummaryView } from "../shared/components/SummaryView";
import { panel } from "../shared/store/panel";
import { forms } from "./forms";
import { Hint } from "./Hint";
import { Listen, ToFindings } from "./parts";

export { ToSummary } from "./parts";

const many = { Arriving, Events: EventList, Languages: SummaryLanguage, Warnings: Condensed };

const above = (
  <>
    <ToFindings />
    <Listen />
  </>
);

/** What there is once there are articles: the summary, and what is open beside it. */
export function Results() {
  return (
    <>
      <SummaryView forms={forms} many={many} beside={<Steps />} above={above} />
      <SidePanel checked={LazyEvidence} />
      {!panel.value && <Hint />}
    </>
  );
}
