import { LIMITS, MB } from "../../core/limits";
import { t } from "../../i18n";
import { filling, items, used } from "../../store/desk";
import { ArticleCard } from "./ArticleCard";
import { Composer } from "./Composer";
import { ShowMore } from "../basics/ShowMore";

/** The articles, and the way to add one. */
export function Desk() {
  return (
    <section class="desk" aria-labelledby="desk-title">
      <h2 id="desk-title" class="label">
        {t("articles")}
      </h2>
      <ul class="cards">
        <ShowMore all={items.value} most={200} last={5} items>
          {(item, index) => <ArticleCard key={item.id} item={item} index={index} />}
        </ShowMore>
      </ul>
      {filling.value && (
        <p class="hint">
          {t("filling", { used: Math.ceil(used.value / MB), all: LIMITS.total / MB, n: items.value.length, most: LIMITS.articles })}
        </p>
      )}
      <Composer />
    </section>
  );
}
