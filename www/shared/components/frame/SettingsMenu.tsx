import { isLanguage, language, LANGUAGES, speak, t } from "../../i18n";
import { forgetEverything } from "../../store/persist";
import { isTheme, theme, THEMES } from "../../store/theme";
import { Icon } from "../basics/Icon";
import { Menu } from "../basics/Menu";

const names = { auto: "themeAuto", light: "themeLight", dark: "themeDark" } as const;

/** What concerns the whole page: language, colours, and forgetting. */
export function SettingsMenu() {
  return (
    <Menu label={t("settings")} face={<Icon name="settings" />}>
      <label>
        {t("language")}
        <select
          value={language.value}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isLanguage(value)) void speak(value);
          }}
        >
          {Object.entries(LANGUAGES).map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
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
    </Menu>
  );
}
