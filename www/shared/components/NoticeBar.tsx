import { t } from "../i18n";
import { dismiss, notice } from "../store/notice";
import { Icon } from "./Icon";

/** The short message at the edge of the page. */
export function NoticeBar() {
  const now = notice.value;
  return (
    <div class="notice-place" role="status">
      {now && (
        <div class={`notice notice-${now.tone}`}>
          <span>{t(now.text, now.values)}</span>
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
