import { t } from "../shared/i18n";
import { add, items } from "../shared/store/desk";
import { changeShortcuts, isFirefox, isPhone, shortcuts } from "./keys";
import { NoteLink } from "./NoteLink";

/** What shows that the extension works, before there are tabs to try it on. */
export function TryIt() {
  const tryIt = async () => add((await import("./example")).twoArticles);
  return (
    <p>
      <button type="button" class="try" onClick={() => void tryIt()}>
        {t("tryIt")}
      </button>
    </p>
  );
}

/** The shortcuts as they are, and the way to change them. */
function Shortcuts() {
  return (
    <div>
      <h3 class="label">{t("startKeys")}</h3>
      <dl class="keys">
        {shortcuts.value.map(({ command, keys }) => (
          <div key={command}>
            <dt>{keys === "" ? t("startNoKey") : <kbd>{keys}</kbd>}</dt>
            <dd>{t(command === "add" ? "tabsMenu" : "startOpens")}</dd>
          </div>
        ))}
      </dl>
      {changeShortcuts ? (
        <button type="button" onClick={() => void changeShortcuts?.()}>
          {t("startChange")}
        </button>
      ) : (
        <p class="hint">{t("startChangeFirefox")}</p>
      )}
    </div>
  );
}

const pin = isPhone ? "startPinPhone" : isFirefox ? "startPinFirefox" : "startPin";

/** The first steps and what can be set, on the page that opens after the installation and as the extension's options. */
export function Start() {
  return (
    <section class="start" aria-labelledby="start-title">
      <h2 id="start-title">{t("startTitle")}</h2>
      <ol>
        <li>{t(pin)}</li>
        <li>{t("startOpen")}</li>
        <li>{t("startTick")}</li>
      </ol>
      {items.value.length === 0 && <TryIt />}
      <div class="start-set">
        {shortcuts.value.length > 0 && <Shortcuts />}
        <NoteLink />
      </div>
    </section>
  );
}
