import { t } from "../../i18n";
import { look, view } from "../../store/checked";

const names = { summary: "summary", check: "checkText" } as const;

/** What the articles are looked at for: their summary, or a text that is held against them. */
export function Views() {
  return (
    <div class="views joined" role="group" aria-label={`${t("summary")}${t("comma")}${t("checkText")}`}>
      {(["summary", "check"] as const).map((one) => (
        <button key={one} type="button" aria-pressed={view.value === one} onClick={() => look(one)}>
          {t(names[one])}
        </button>
      ))}
    </div>
  );
}
