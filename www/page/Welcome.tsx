import { t } from "../shared/i18n";
import { add } from "../shared/store/desk";
import { example } from "./example";

/** What the page is for, in one line, and a way to see it work. */
export function Welcome() {
  return (
    <section class="welcome">
      <h1>{t("tagline")}</h1>
      <p>{t("pasteHelp")}</p>
      <button type="button" class="try" onClick={() => add(example)}>
        {t("tryIt")}
      </button>
    </section>
  );
}
