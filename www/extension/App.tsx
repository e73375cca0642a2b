import { Desk } from "../shared/components/desk/Desk";
import { DropHint } from "../shared/components/frame/DropHint";
import { Footer } from "../shared/components/frame/Footer";
import { Header } from "../shared/components/frame/Header";
import { HelpSheet } from "../shared/components/frame/HelpSheet";
import { NoticeBar } from "../shared/components/frame/NoticeBar";
import { SidePanel } from "../shared/components/panel/SidePanel";
import { LazyEvidence } from "../shared/components/LazyCheck";
import { SummaryView } from "../shared/components/SummaryView";
import { t } from "../shared/i18n";
import { view } from "../shared/store/checked";
import { items } from "../shared/store/desk";
import { panel } from "../shared/store/panel";
import { forms } from "../shared/write/forms";
import { Failures } from "./Failures";
import { Start, TryIt } from "./Start";
import { TabPicker } from "./TabPicker";

/** True where the panel is a page of its own, which opens after the installation and for the options. */
const isStart = location.search === "?start";

/** The panel beside the tabs: tabs, summary, articles. */
export function App() {
  const empty = items.value.length === 0;
  return (
    <>
      <Header />
      <main class={`page${empty ? " page-empty" : ""}${panel.value ? " page-panel" : ""}`}>
        {empty && <h1 class="lead">{t("tabsLead")}</h1>}
        {isStart && <Start />}
        <TabPicker />
        {empty && !isStart && <TryIt />}
        <Failures />
        {(!empty || view.value === "check") && <SummaryView forms={forms} />}
        <Desk />
        {!empty && <SidePanel checked={LazyEvidence} />}
        {!isStart && (
          <p class="more-start">
            <button type="button" class="link" onClick={() => void chrome.runtime.openOptionsPage()}>
              {t("startMore")}
            </button>
          </p>
        )}
      </main>
      <Footer />
      <NoticeBar />
      <DropHint />
      <HelpSheet />
    </>
  );
}
