import { t } from "../../i18n";
import { focus } from "../../store/settings";
import { Icon } from "../basics/Icon";

/** What the summary leans to, and the way to let go of it. */
export function FocusChip() {
  const topic = focus.value.trim();
  if (topic === "") return null;
  return (
    <button type="button" class="focus-chip" aria-label={t("focusOff", { topic })} onClick={() => (focus.value = "")}>
      <span>
        {t("focus")}
        {t("colon")}
        <bdi class="focused">{topic}</bdi>
      </span>
      <Icon name="close" />
    </button>
  );
}
