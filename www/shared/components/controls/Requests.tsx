import { t } from "../../i18n";
import { picked } from "../../store/desk";
import { focus } from "../../store/settings";
import { Icon } from "../basics/Icon";
import { Picked } from "./Picked";

/** What the reader asked of the summary beyond its length, each with the way to let go of it. */
export function Requests() {
  const topic = focus.value.trim();
  const flags = (["pinned", "dropped"] as const).filter((flag) => picked.value[flag] > 0);
  if (topic === "" && flags.length === 0) return null;
  return (
    <div class="requests">
      {topic !== "" && (
        <button type="button" class="request" aria-label={t("focusOff", { topic })} title={t("focusOff", { topic })} onClick={() => (focus.value = "")}>
          <bdi>{`${t("focus")}${t("colon")}${topic}`}</bdi>
          <Icon name="close" />
        </button>
      )}
      {flags.map((flag) => (
        <Picked key={flag} flag={flag} />
      ))}
    </div>
  );
}
