import { t } from "../../i18n";
import { dismiss, notice } from "../../store/notice";
import { Icon } from "../basics/Icon";
import { ShowMore } from "../basics/ShowMore";

/** The short message at the edge of the page. */
export function NoticeBar() {
  const now = notice.value;
  return (
    <div class="notice-place" role="status">
      {now && (
        <div class={`notice notice-${now.tone}`}>
          <div class="notice-text">
            {t(now.text, now.values)}
            {now.lines && (
              <ul>
                <ShowMore all={now.lines} most={50} items>
                  {(line, n) => <li key={n}>{t(line.text, line.values)}</li>}
                </ShowMore>
              </ul>
            )}
          </div>
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
