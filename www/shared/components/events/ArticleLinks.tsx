import { directionOf } from "../../core/direction";
import { nameOf, type Item } from "../../store/item";
import { show } from "../../store/panel";
import { reports } from "../../store/result";
import { Letter } from "../basics/Letter";
import { ShowMore } from "../basics/ShowMore";

/** Articles by their titles, each with the way to read it. */
export function ArticleLinks({ all }: { all: readonly Item[] }) {
  return (
    <ul class="article-links">
      <ShowMore all={all} most={20} items>
        {(item) => {
          const title = nameOf(item, reports.value.get(item.id)?.title);
          return (
            <li key={item.id}>
              <button type="button" class="name" onClick={() => show({ kind: "article", id: item.id })}>
                <Letter name={item.letter} /> <span dir={directionOf(title)}>{title}</span>
              </button>
            </li>
          );
        }}
      </ShowMore>
    </ul>
  );
}
