import { useState } from "preact/hooks";
import { t } from "../shared/i18n";
import { isNoteLink, noteLink } from "../shared/write/note";
import { keepNoteLink } from "./storage";

/** Which program takes notes, by the link that opens it. */
export function NoteLink() {
  const [bad, setBad] = useState(false);
  const take = (text: string) => {
    const fits = isNoteLink(text);
    setBad(!fits);
    if (!fits) return;
    noteLink.value = text;
    void keepNoteLink(text).catch(() => undefined);
  };
  return (
    <div>
      <h3 class="label">
        <label for="note-link">{t("noteLink")}</label>
      </h3>
      <input
        id="note-link"
        class="field"
        dir="ltr"
        spellcheck={false}
        aria-invalid={bad}
        aria-describedby="note-help"
        value={noteLink.value}
        onChange={(event) => take(event.currentTarget.value.trim())}
      />
      <p id="note-help" class="hint">
        {t("noteHelp", { title: "{title}", text: "{text}" })}
      </p>
      <p role="status">{bad && t("noteBad")}</p>
    </div>
  );
}
