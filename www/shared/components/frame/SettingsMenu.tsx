import { signal } from "@preact/signals";
import { t } from "../../i18n";
import { Icon } from "../basics/Icon";
import { lazy } from "../basics/Lazy";
import { Menu } from "../basics/Menu";

const { View } = lazy(async () => (await import("./Settings")).Settings);

const opened = signal(false);

/** The menu of the settings, which come when it is first opened. */
export function SettingsMenu() {
  return (
    <Menu label={t("settings")} face={<Icon name="settings" />} onOpen={() => (opened.value = true)}>
      {opened.value && <View />}
    </Menu>
  );
}
