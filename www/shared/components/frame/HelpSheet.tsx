import { useEffect, useRef } from "preact/hooks";
import { LIMITS, MB } from "../../core/limits";
import { language, learn, listed, t, type Key } from "../../i18n";
import { help } from "../../i18n/help";
import { fileKinds } from "../../read/files";
import { helping } from "../../store/ui";
import { Icon } from "../basics/Icon";

learn({ en: help });

/** The keys that undo and do again, as they are written on the keyboard. */
function commands(): readonly [string, string] {
  if (navigator.userAgent.includes("Mac OS")) return ["⌘Z", "⇧⌘Z"];
  const control = language.value === "de" ? "Strg" : "Ctrl";
  return [`${control}+Z`, `${control}+Y`];
}

const keys = ([undo, redo] = commands()): readonly (readonly [string, Key])[] => [
  ["?", "help"],
  ["N", "addArticle"],
  ["J / K", "keyNext"],
  ["Enter", "evidence"],
  ["1 – 9", "keyOpen"],
  ["+ / −", "keyLength"],
  ["F", "focus"],
  ["W", "whyAll"],
  ["C", "copy"],
  [`Z, ${undo}`, "undo"],
  [redo, "redo"],
  ["Esc", "close"],
];

/** What the page does, and the keys for it. */
export function HelpSheet() {
  const box = useRef<HTMLDialogElement>(null);
  const open = helping.value;
  useEffect(() => {
    if (open) box.current?.showModal();
    else box.current?.close();
  }, [open]);
  return (
    <dialog class="sheet" ref={box} aria-labelledby="help-title" onClose={() => (helping.value = false)}>
      {open && (
        <>
          <header class="panel-head">
            <h2 id="help-title">{t("help")}</h2>
            <button type="button" class="bare" aria-label={t("close")} onClick={() => (helping.value = false)}>
              <Icon name="close" />
            </button>
          </header>
          <div class="panel-body">
            <p>{t("helpWhat")}</p>
            <p>{t("helpMarks")}</p>
            <p>{t("helpClean")}</p>
            <p>{t("helpFiles", { kinds: listed(fileKinds()) })}</p>
            <p>{t("private")}</p>
            <p>
              {t("limits", { mb: LIMITS.article / MB, all: LIMITS.total / MB, n: LIMITS.articles, file: LIMITS.file / MB })}
            </p>
            <h3>{t("keys")}</h3>
            <dl class="keys">
              {keys().map(([key, name]) => (
                <div key={key}>
                  <dt>
                    <kbd dir="ltr">{key}</kbd>
                  </dt>
                  <dd>{t(name)}</dd>
                </div>
              ))}
            </dl>
          </div>
        </>
      )}
    </dialog>
  );
}
