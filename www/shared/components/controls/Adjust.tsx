import { t } from "../../i18n";
import { focus, isOrder, order } from "../../store/settings";
import { adjusting } from "../../store/ui";

/** Shows or hides focus and order. */
export function AdjustButton() {
  const toggle = () => (adjusting.value = !adjusting.value);
  return (
    <button type="button" aria-expanded={adjusting.value} onClick={toggle}>
      {t("adjust")}
    </button>
  );
}

/** Focus and order: what shapes the summary beyond its length. */
export function Adjust() {
  if (!adjusting.value) return null;
  return (
    <div class="adjust">
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
        />
      </label>
      <label>
        {t("order")}
        <select
          value={order.value}
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
