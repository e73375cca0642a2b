import { learn, t } from "../../i18n";
import { settings } from "../../i18n/settings";
import { forgetEverything } from "../../store/persist";
import { isTheme, theme, THEMES } from "../../store/theme";
import { LanguageChoice } from "./LanguageChoice";

learn({ en: settings });

const names = { auto: "themeAuto", light: "themeLight", dark: "themeDark" } as const;

/** What concerns the whole page: language, colours, and forgetting. */
export function Settings() {
  return (
    <>
      <LanguageChoice />
      <label>
        {t("theme")}
        <select
          value={theme.value}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isTheme(value)) theme.value = value;
          }}
        >
          {THEMES.map((name) => (
            <option key={name} value={name}>
              {t(names[name])}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => void forgetEverything()}>
        {t("forget")}
      </button>
    </>
  );
}
