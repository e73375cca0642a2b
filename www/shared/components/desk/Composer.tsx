import type { TargetedClipboardEvent, TargetedKeyboardEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { listed, t } from "../../i18n";
import { fileKinds } from "../../read/files";
import { takeText } from "../../read/intake";
import { pasteLong } from "../../read/long-paste";
import { takePaste } from "../../read/paste";
import { items } from "../../store/desk";
import { composing, isTouched, written } from "../../store/ui";
import { Icon } from "../basics/Icon";
import { PickFiles } from "./PickFiles";

/** The box that takes articles. What is pasted goes straight to the desk, so that the box never holds a long text. */
export function Composer() {
  const box = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(false);
  const empty = items.value.length === 0;
  const shown = empty || composing.value;
  // The box is what the page is for at the start, and what was asked for later.
  useEffect(() => {
    const gone = before.current && document.activeElement === document.body;
    before.current = shown;
    // What had the focus goes away with the box, and its button comes in its place.
    const place = empty && isTouched() ? box.current?.parentElement?.querySelector<HTMLElement>(".primary") : box.current;
    if (gone || (shown && place === box.current)) (place ?? button.current)?.focus({ preventScroll: true });
    // With its buttons.
    if (shown && !empty) box.current?.parentElement?.scrollIntoView({ block: "nearest", behavior: "instant" });
  }, [shown]);
  const commit = () => {
    const text = box.current?.value ?? "";
    if (!box.current || text.trim() === "") return;
    written.value = "";
    if (takeText(text)) box.current.value = "";
    else written.value = text;
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
    if (event.currentTarget.value.trim() !== "") pasteLong(event);
    else if (event.clipboardData && takePaste(event.clipboardData)) event.preventDefault();
  };
  const onInput = () => {
    written.value = box.current?.value ?? "";
    composing.value = !empty || written.value !== "";
  };
  if (!shown) {
    return (
      <button type="button" class="add" ref={button} onClick={() => (composing.value = true)}>
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
        dir="auto"
        placeholder={empty ? t("pasteHere") : t("pasteAgain")}
        spellcheck={false}
        defaultValue={written.peek()}
        onInput={onInput}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <div class="row">
        <button type="button" class="primary" onClick={commit}>
          {t("addArticle")}
        </button>
        <PickFiles />
        {!empty && (
          <button type="button" onClick={() => (composing.value = false)}>
            {t("cancel")}
          </button>
        )}
      </div>
      {empty && <p>{t("private")}</p>}
      <p class="hint">{t("pasteHelp")}</p>
      {empty && <p class="hint">{t("helpFiles", { kinds: listed(fileKinds()) })}</p>}
    </div>
  );
}
