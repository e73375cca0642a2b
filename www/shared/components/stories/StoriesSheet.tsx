import { useEffect, useRef } from "preact/hooks";
import { t } from "../../i18n";
import { takeFiles } from "../../read/files";
import { others, refresh, startNew } from "../../store/stories";
import { listing } from "../../store/ui";
import { Icon } from "../basics/Icon";
import { ShowMore } from "../basics/ShowMore";
import { NoticeBar } from "../frame/NoticeBar";
import { OnDesk } from "./OnDesk";
import { OtherStory } from "./OtherStory";

const close = () => (listing.value = false);

const begin = async () => {
  if (await startNew()) close();
};

/** Other tabs may have kept stories while this one was behind. */
const look = () => {
  if (document.visibilityState === "visible") void refresh().catch(() => undefined);
};

/** A button that opens project files. */
function OpenFile() {
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const files = [...(input.current?.files ?? [])];
    close();
    void takeFiles(files);
  };
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        <Icon name="file" /> {t("pickFiles")}
      </button>
      <input ref={input} type="file" hidden accept=".conspectus" onChange={take} />
    </>
  );
}

/** The stories: the one on the desk, and those that wait. */
export function StoriesSheet() {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    box.current?.showModal();
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return (
    <dialog class="sheet stories" ref={box} aria-labelledby="stories-title" onClose={close}>
      <header class="panel-head">
        <h2 id="stories-title">{t("stories")}</h2>
        <button type="button" class="bare" aria-label={t("close")} onClick={() => box.current?.close()}>
          <Icon name="close" />
        </button>
      </header>
      <div class="panel-body">
        <div class="row">
          <button type="button" onClick={() => void begin()}>
            <Icon name="plus" /> {t("storiesNew")}
          </button>
          <OpenFile />
        </div>
        <ul class="story-list">
          <OnDesk />
          <ShowMore all={others.value} most={50} items>
            {(line) => <OtherStory key={line.id} line={line} />}
          </ShowMore>
        </ul>
        <p class="hint">{t("storiesHelp")}</p>
      </div>
      {/* What lies below this sheet can't be reached, so what is said is said here. */}
      <NoticeBar />
    </dialog>
  );
}
