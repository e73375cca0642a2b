import { t } from "../../i18n";
import { items } from "../../store/desk";
import { nameOf } from "../../store/item";
import { show } from "../../store/panel";
import { reports } from "../../store/result";
import { composing } from "../../store/ui";
import { Icon } from "../basics/Icon";
import { Letter } from "../basics/Letter";
import { ShowMore } from "../basics/ShowMore";

/** The articles in one line, for narrow screens, where the list stands below the summary. */
export function ArticleStrip() {
  const add = () => {
    composing.value = true;
    requestAnimationFrame(() => document.getElementById("paste")?.focus());
  };
  return (
    <nav class="article-strip" aria-label={t("articles")}>
      <ShowMore all={items.value} most={20} last={2}>
        {(item) => (
          <button
            key={item.id}
            type="button"
            aria-label={t("open", { title: nameOf(item, reports.value.get(item.id)?.title) })}
            onClick={() => show({ kind: "article", id: item.id })}
          >
            <Letter name={item.letter} />
          </button>
        )}
      </ShowMore>
      <button type="button" aria-label={t("addArticle")} onClick={add}>
        <Icon name="plus" />
      </button>
    </nav>
  );
}
