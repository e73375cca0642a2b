import type { TargetedClipboardEvent, TargetedDragEvent, TargetedKeyboardEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../i18n";
import { takeFiles } from "../../read/files";
import { pasteLong } from "../../read/long-paste";
import { letGo } from "../../store/ui";
import { take, text, tooLarge, write, writing } from "../../store/checked";

/** The box that takes the text. What is pasted into the empty box is checked at once. */
export function Box() {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const commit = () => {
    const { value } = box.current ?? { value: "" };
    if (value.trim() === "") box.current?.focus();
    else if (!tooLarge(value)) writing.value = false;
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    commit();
  };
  const onInput = () => {
    writing.value = true;
    write(box.current?.value ?? "");
  };
  const onPaste = (event: TargetedClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    if (tooLarge(pasted)) event.preventDefault();
    else if (event.currentTarget.value.trim() === "" && pasted.trim() !== "") {
      event.preventDefault();
      take(pasted);
    } else {
      pasteLong(event);
      if (event.defaultPrevented) onInput();
    }
  };
  const onDrop = (event: TargetedDragEvent<HTMLTextAreaElement>) => {
    const { dataTransfer } = event;
    if (!dataTransfer) return;
    // The page would take it for an article.
    event.preventDefault();
    event.stopPropagation();
    letGo();
    if (dataTransfer.files.length > 0) void takeFiles([...dataTransfer.files], (draft) => take(draft.text));
    else take(dataTransfer.getData("text/plain"));
  };
  return (
    <div class="composer">
      <p class="hint">{t("checkLead")}</p>
      <label class="hidden" for="check-text">
        {t("checkHere")}
      </label>
      <textarea
        id="check-text"
        ref={box}
        class="paste"
        rows={10}
        dir="auto"
        placeholder={t("checkHere")}
        spellcheck={false}
        value={text.value}
        onInput={onInput}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onDrop={onDrop}
      />
      <div class="row">
        <button type="button" class="primary" onClick={commit}>
          {t("checkDo")}
        </button>
      </div>
    </div>
  );
}
