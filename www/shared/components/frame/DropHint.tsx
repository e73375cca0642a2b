import { t } from "../../i18n";
import { dropping } from "../../store/ui";

/** Says that files can be let go here. */
export function DropHint() {
  return dropping.value ? <div class="drop-hint">{t("dropHere")}</div> : null;
}
