import { t } from "../shared/i18n";
import { add } from "../shared/store/desk";
import { Picture } from "./Picture";

const tryIt = async () => add((await import("../how/example")).example);

/** What the page is for, in words and in a picture, and a way to see it work. */
export function Welcome() {
  return (
    <section class="welcome">
      <div>
        <h1>{t("tagline")}</h1>
        <p>{t("pitch")}</p>
        <button type="button" class="try" onClick={() => void tryIt()}>
          {t("tryIt")}
        </button>
      </div>
      <Picture />
    </section>
  );
}
