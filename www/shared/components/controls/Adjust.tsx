import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../i18n";
import { focus, isOrder, order } from "../../store/settings";
import { adjusting } from "../../store/ui";

/** Shows or hides focus and order. */
export function AdjustButton() {
  const toggle = () => (adjusting.value = !adjusting.value);
  return (
    <button id="adjust" type="button" aria-expanded={adjusting.value} onClick={toggle}>
      {t("adjust")}
    </button>
  );
}

function closeOnEscape(event: TargetedKeyboardEvent<HTMLElement>): void {
  if (event.key !== "Escape") return;
  event.stopPropagation();
  adjusting.value = false;
  document.getElementById("adjust")?.focus();
}

/** Focus and order: what shapes the summary beyond its length. */
export function Adjust() {
  const box = useRef<HTMLDivElement>(null);
  const on = adjusting.value;
  // Their bar leaves the top of the window when it gets longer.
  useEffect(() => {
    if (on) box.current?.scrollIntoView({ block: "nearest" });
  }, [on]);
  if (!on) return null;
  return (
    <div class="adjust" ref={box}>
      <label>
        {t("focus")}
        <input
          id="focus"
          class="field"
          dir="auto"
          autocomplete="off"
          placeholder={t("focusHint")}
          value={focus.value}
          onInput={(event) => (focus.value = event.currentTarget.value)}
          onKeyDown={closeOnEscape}
        />
      </label>
      <label>
        {t("order")}
        <select
          value={order.value}
          onKeyDown={closeOnEscape}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isOrder(value)) order.value = value;
          }}
        >
          <option value="story">{t("orderStory")}</option>
          <option value="agreement">{t("orderAgreement")}</option>
        </select>
      </label>
    </div>
  );
}
