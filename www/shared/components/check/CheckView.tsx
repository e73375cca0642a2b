import { t } from "../../i18n";
import { items } from "../../store/desk";
import { checked, checking, clear, text, writing } from "../../store/checked";
import { hide } from "../../store/panel";
import { result, summarizing } from "../../store/result";
import { Key } from "../basics/Marks";
import { Status } from "../controls/Status";
import { PrintSources } from "../summary/PrintSources";
import { Box } from "./Box";
import { CheckedProse } from "./CheckedProse";
import { Counts } from "./Counts";
import { Remarks } from "./Remarks";
import { CopyChecked, SaveChecked } from "./TakeAway";

/** What can be done with the text that is here. */
function Tools() {
  const write = () => {
    hide();
    writing.value = true;
  };
  return (
    <div class="toolbar">
      <button type="button" onClick={write}>
        {t("edit")}
      </button>
      <button type="button" onClick={clear}>
        {t("remove")}
      </button>
      <div class="away">
        <CopyChecked />
        <SaveChecked />
      </div>
    </div>
  );
}

/** A text, and what the articles say of each of its sentences. */
export function CheckView() {
  const now = checked.value;
  const empty = text.value.trim() === "";
  const asks = empty || writing.value;
  return (
    <>
      <h1 id="check-title" class="headline check-title">
        {t(asks ? "checkText" : "checkTitle")}
      </h1>
      {asks ? <Box /> : <Tools />}
      {items.value.length === 0 && <p class="hint">{t("checkWaits")}</p>}
      {!asks && (result.value ? <Status work={checking} /> : <Status work={summarizing} />)}
      {!asks && now && now.text === text.value && (
        <>
          {now.check.sentences.length === 0 ? <p class="check-note">{t("checkNothing")}</p> : <Counts now={now} />}
          <Remarks now={now} />
          <CheckedProse now={now} />
          {now.check.sentences.some(({ roots }) => roots.length > 0) && <Key checks />}
          {result.value && <PrintSources result={result.value} />}
        </>
      )}
    </>
  );
}
