import { t } from "../shared/i18n";

/** What the free column beside the summary is for. */
export function Hint() {
  return <p class="side-hint">{t("clickSentence")}</p>;
}
