import { helping } from "../shared/components/HelpSheet";
import { Icon } from "../shared/components/Icon";
import { SettingsMenu } from "../shared/components/SettingsMenu";
import { t } from "../shared/i18n";
import { Brand } from "./Brand";

/** The name, and what concerns the whole page. */
export function Header() {
  return (
    <header class="top">
      <Brand />
      <div class="top-tools">
        <button type="button" class="bare" aria-label={t("help")} title={t("help")} onClick={() => (helping.value = true)}>
          <Icon name="help" />
        </button>
        <SettingsMenu />
      </div>
    </header>
  );
}
