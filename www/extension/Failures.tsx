import { Icon } from "../shared/components/basics/Icon";
import { LIMITS, MB } from "../shared/core/limits";
import { t, type Key } from "../shared/i18n";
import type { Why } from "./messages";
import { failed, tell } from "./tabs";

const texts: Record<Why, Key> = {
  browser: "tabBrowser",
  pdf: "tabPdf",
  video: "tabVideo",
  editor: "tabEditor",
  refused: "tabRefused",
  empty: "tabEmpty",
  paywall: "tabPaywall",
  part: "tabPart",
  asleep: "tabAsleep",
  slow: "tabSlow",
  blocked: "tabBlocked",
  gone: "tabGone",
  large: "tabLarge",
  unkept: "tabUnkept",
  silent: "tabSilent",
};

/** The tabs that could not be read, or not in full, each with the reason. */
export function Failures() {
  if (failed.value.length === 0) return null;
  return (
    <section class="offer failures" aria-labelledby="failures-title" role="alert">
      <header>
        <h2 id="failures-title">{t("tabsFailed")}</h2>
        <button type="button" class="bare" aria-label={t("close")} onClick={() => tell([])}>
          <Icon name="close" />
        </button>
      </header>
      <ul>
        {failed.value.map((one, n) => (
          <li key={n}>
            <bdi class="name clip">{one.name}</bdi>
            <span>{t(texts[one.why], { n: LIMITS.article / MB })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
