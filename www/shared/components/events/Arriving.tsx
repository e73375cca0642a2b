import { useState } from "preact/hooks";
import { t } from "../../i18n";
import { arriving, stopArriving } from "../../store/arriving";

/** What a screen reader says: not each file is worth a word. */
function Said({ text }: { text: string }) {
  const [said] = useState(text);
  return <>{said}</>;
}

/** How many of several files are read, with a way to stop; what was read stays. */
export function Arriving() {
  const now = arriving.value;
  const text = now && now.total > 1 ? t("filesReading", now) : undefined;
  return (
    <div class="status arriving">
      <div role="status" class="hidden">
        {text !== undefined && <Said text={text} />}
      </div>
      {text !== undefined && <span>{text}</span>}
      {text !== undefined && <progress max={now?.total} value={now?.done} aria-label={t("working")} />}
      {text !== undefined && (
        <button type="button" onClick={stopArriving}>
          {t("stop")}
        </button>
      )}
    </div>
  );
}
