import { useState } from "preact/hooks";
import { t } from "../../i18n";
import { items } from "../../store/desk";
import { duplicate, nameOnDesk, removeOnDesk, renameOnDesk } from "../../store/stories";
import { saveAsProject } from "../../project/save";
import { Steps } from "../controls/Steps";
import { Deeds } from "./Deeds";
import { Naming } from "./Naming";

/** The story on the desk. */
export function OnDesk() {
  const [naming, setNaming] = useState(false);
  const n = items.value.length;
  // Whoever has removed the last article finds no summary to undo it beside.
  if (n === 0) {
    return (
      <li class="story hint row">
        {t("storiesNone")} <Steps />
      </li>
    );
  }
  const name = nameOnDesk();
  const done = (next: string | undefined) => {
    setNaming(false);
    if (next !== undefined) renameOnDesk(next);
  };
  return (
    <li class="story story-here" aria-current="true">
      {naming ? (
        <Naming name={name} done={done} />
      ) : (
        <bdi class="story-name name">{name}</bdi>
      )}
      <small>
        {t("storyCount", { n })} · {t("storiesHere")}
      </small>
      <Deeds
        name={name}
        rename={() => setNaming(true)}
        copy={() => void duplicate(undefined, (of) => t("storyCopy", { name: of }))}
        file={() => void saveAsProject()}
        remove={() => void removeOnDesk()}
      />
    </li>
  );
}
