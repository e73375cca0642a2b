import { t, type Key } from "../../i18n";
import { picked, unpick } from "../../store/desk";
import { focus } from "../../store/settings";
import { Icon } from "../basics/Icon";

function Chip({ name, label, onClick }: { name: string; label: string; onClick: () => void }) {
  return (
    <button type="button" class="request" aria-label={label} onClick={onClick}>
      <bdi>{name}</bdi>
      <Icon name="close" />
    </button>
  );
}

const PICKED = { pinned: "pinnedCount", dropped: "droppedCount" } as const satisfies Record<string, Key>;

/** What the reader asked of the summary beyond its length, each with the way to let go of it. */
export function Requests() {
  const topic = focus.value.trim();
  const flags = (["pinned", "dropped"] as const).filter((flag) => picked.value[flag] > 0);
  if (topic === "" && flags.length === 0) return null;
  return (
    <p class="requests">
      {topic !== "" && <Chip name={`${t("focus")}${t("colon")}${topic}`} label={t("focusOff", { topic })} onClick={() => (focus.value = "")} />}
      {flags.map((flag) => {
        const name = t(PICKED[flag], { n: picked.value[flag] });
        return <Chip key={flag} name={name} label={t("letGo", { name })} onClick={() => unpick(flag)} />;
      })}
    </p>
  );
}
