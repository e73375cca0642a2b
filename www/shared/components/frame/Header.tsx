import type { ComponentChildren } from "preact";
import { t } from "../../i18n";
import { helping } from "../../store/ui";
import { Brand } from "./Brand";
import { Icon } from "../basics/Icon";
import { SettingsMenu } from "./SettingsMenu";

/** The name, and what concerns the whole page. */
export function Header({ children }: { children?: ComponentChildren }) {
  return (
    <header class="top">
      <Brand />
      <div class="top-tools">
        {children}
        <button type="button" class="bare" aria-label={t("help")} title={t("help")} onClick={() => (helping.value = true)}>
          <Icon name="help" />
        </button>
        <SettingsMenu />
      </div>
    </header>
  );
}
