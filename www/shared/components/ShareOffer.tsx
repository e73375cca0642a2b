import { signal } from "@preact/signals";
import { t } from "../i18n";
import { wordsOf } from "../read/split";
import { add, items } from "../store/desk";
import { takeSettings, type Shared } from "../write/link";

/** What came with the link, until the reader has decided about it. */
export const arrived = signal<Shared | undefined>(undefined);

/** Shows what a link holds before anything of it is used. */
export function ShareOffer() {
  const now = arrived.value;
  if (!now) return null;
  const accept = () => {
    arrived.value = undefined;
    if (now.adds !== true) items.value = [];
    takeSettings(now.settings);
    add(now.articles);
  };
  return (
    <section class="offer" aria-labelledby="share-title">
      <h2 id="share-title">{t("shareAsk", { n: now.articles.length })}</h2>
      <ol>
        {now.articles.map((draft, n) => (
          <li key={n}>
            <bdi class="clip">{(draft.title ?? draft.text.trimStart()).slice(0, 90)}</bdi>{" "}
            <small>{t("words", { n: wordsOf(draft.text) })}</small>
          </li>
        ))}
      </ol>
      {items.value.length > 0 && now.adds !== true && <p>{t("shareReplaces")}</p>}
      <div class="row">
        <button type="button" class="primary" onClick={accept}>
          {t("shareOpen")}
        </button>
        <button type="button" onClick={() => (arrived.value = undefined)}>
          {t("shareRefuse")}
        </button>
      </div>
    </section>
  );
}
