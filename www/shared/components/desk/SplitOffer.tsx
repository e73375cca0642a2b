import { t } from "../../i18n";
import { acceptSplit } from "../../read/intake";
import { wordsOf } from "../../core/words";
import { items } from "../../store/desk";
import { splitOffer } from "../../store/ui";
import { ShowMore } from "../basics/ShowMore";

/** Asks whether one paste is several articles, and shows how each would begin. */
export function SplitOffer() {
  const now = splitOffer.value;
  if (!now || !items.value.some((item) => item.id === now.id)) return null;
  const n = now.parts.length;
  return (
    <section class="offer" aria-labelledby="offer-title">
      <h2 id="offer-title">{t("splitAsk", { n })}</h2>
      <ol>
        <ShowMore all={now.parts} most={20} items>
          {(part, n) => (
            <li key={n}>
              <bdi class="name clip">{(part.title ?? part.text.trimStart()).slice(0, 90)}</bdi>{" "}
              <small>{t("words", { n: wordsOf(part.text) })}</small>
            </li>
          )}
        </ShowMore>
      </ol>
      <div class="row">
        <button type="button" class="primary" onClick={acceptSplit}>
          {t("splitDo", { n })}
        </button>
        <button type="button" onClick={() => (splitOffer.value = undefined)}>
          {t("splitKeep")}
        </button>
      </div>
    </section>
  );
}
