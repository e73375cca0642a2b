import type { Passage } from "../../core/types";
import { t } from "../../i18n";
import { letterOf } from "../../store/result";
import { sourceAt } from "../../store/voices";
import { Letter } from "../basics/Letter";
import { Passages } from "../basics/PassageLink";
import { ShowMore } from "../basics/ShowMore";

/** What each article says alone, or leaves out: the passages of each, in the order of the articles. */
export function PassagesByArticle({ all }: { all: readonly (readonly Passage[])[] }) {
  const some = all.map((passages, article) => ({ article, passages })).filter((one) => one.passages.length > 0);
  return (
    <ShowMore all={some} most={50}>
      {({ article, passages }) => (
        <details key={article} class="of-article">
          <summary>
            <Letter name={letterOf(article)} />
            <bdi class="name clip">{sourceAt(article)}</bdi>
            <span class="hidden">{letterOf(article)}</span>
            <span class="of-count">{t("sentencesTaken", { n: passages.length })}</span>
          </summary>
          <Passages all={passages} />
        </details>
      )}
    </ShowMore>
  );
}
