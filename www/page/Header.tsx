import { t } from "../shared/i18n";
import { items } from "../shared/store/desk";
import { forgetEverything } from "../shared/store/keep";
import { theme, THEMES, type Theme } from "../shared/store/theme";
import { Brand } from "./Brand";

const names = { auto: "themeAuto", light: "themeLight", dark: "themeDark" } as const;

/** The name, and what concerns the whole page. */
export function Header() {
  return (
    <header class="top">
      <Brand />
      <div class="top-tools">
        {items.value.length > 0 && (
          <button type="button" class="quiet" onClick={() => confirm(t("forgetAsk")) && void forgetEverything()}>
            {t("forget")}
          </button>
        )}
        <select
          class="quiet"
          aria-label={t("theme")}
          value={theme.value}
          onChange={(event) => (theme.value = event.currentTarget.value as Theme)}
        >
          {THEMES.map((name) => (
            <option key={name} value={name}>
              {t(names[name])}
            </option>
          ))}
        </select>
      </div>
    </header>
  );
}
