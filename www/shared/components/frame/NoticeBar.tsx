import { useEffect, useRef } from "preact/hooks";
import { t } from "../../i18n";
import { dismiss, notice } from "../../store/notice";
import { isTouched } from "../../store/ui";
import { Icon } from "../basics/Icon";
import { ShowMore } from "../basics/ShowMore";

/** The short message at the edge of the page. */
export function NoticeBar() {
  const now = notice.value;
  const place = useRef<HTMLDivElement>(null);
  /** Where the focus was before it came into the message, if it did. */
  const from = useRef<EventTarget | null>(undefined);
  const isInside = (one: EventTarget | null) => one instanceof Node && place.current?.contains(one) === true;
  useEffect(() => {
    const lost = () => from.current !== undefined && document.activeElement === document.body;
    // It goes back when the message vanishes, or to the list where that is gone.
    for (const back of [from.current, document.querySelector(isTouched() ? ".add, .composer .primary" : ".add, #paste")]) {
      if (lost() && back instanceof HTMLElement && !(back.id === "paste" && isTouched())) back.focus({ preventScroll: true });
    }
    if (!now) from.current = undefined;
  }, [now]);
  return (
    <div
      class="notice-place"
      role="status"
      onFocusIn={({ relatedTarget }) => {
        if (!isInside(relatedTarget)) from.current = relatedTarget;
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget && !isInside(relatedTarget)) from.current = undefined;
      }}
      ref={place}
    >
      {now && (
        <div class={`notice notice-${now.tone}`}>
          <div class="notice-text">
            {t(now.text, now.values)}
            {now.lines && (
              <ul>
                <ShowMore all={now.lines} most={50} items>
                  {(line, n) => <li key={n}>{t(line.text, line.values)}</li>}
                </ShowMore>
              </ul>
            )}
          </div>
          {now.action && (
            <button type="button" onClick={now.action.run}>
              {t(now.action.label)}
            </button>
          )}
          <button type="button" class="bare" aria-label={t("close")} onClick={() => dismiss()}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
