import { signal } from "@preact/signals";
import type { TargetedClipboardEvent, TargetedKeyboardEvent } from "preact";
import { useRef } from "preact/hooks";
import { t } from "../i18n";
import { takePaste, takeText } from "../read/intake";
import { items } from "../store/desk";
import { Icon } from "./Icon";

/** Open when there is nothing yet; later it opens on demand. */
export const composing = signal(false);

/** The box that takes articles. What is pasted goes straight to the desk, so that the box never holds a long text. */
export function Composer() {
  const box = useRef<HTMLTextAreaElement>(null);
  const empty = items.value.length === 0;
  const commit = () => {
    const text = box.current?.value ?? "";
    if (!box.current || text.trim() === "") return;
    box.current.value = "";
    takeText(text);
    composing.value = false;
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      commit();
    } else if (event.key === "Escape" && !empty) {
      event.stopPropagation();
      composing.value = false;
    }
  };
  const onPaste = (event: TargetedClipboardEvent<HTMLTextAreaElement>) => {
    // A paste into what is being written belongs there; only a paste into the empty box is an article of its own.
    if (event.currentTarget.value.trim() !== "" || !event.clipboardData) return;
    if (!takePaste(event.clipboardData)) return;
    event.preventDefault();
    composing.value = false;
  };
  if (!empty && !composing.value) {
    return (
      <button type="button" class="add" onClick={() => (composing.value = true)}>
        <Icon name="plus" /> {t("another")}
      </button>
    );
  }
  return (
    <div class="composer">
      <label class="hidden" for="paste">
        {empty ? t("pasteHere") : t("pasteAgain")}
      </label>
      <textarea
        id="paste"
        ref={box}
        class="paste"
        rows={empty ? 7 : 4}
        placeholder={empty ? t("pasteHere") : t("pasteAgain")}
        // The box is what the page is for at the start, and what was asked for later.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autofocus
        spellcheck={false}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <div class="row">
        <button type="button" class="primary" onClick={commit}>
          {t("addArticle")}
        </button>
        {!empty && (
          <button type="button" onClick={() => (composing.value = false)}>
            {t("cancel")}
          </button>
        )}
      </div>
    </div>
  );
}
