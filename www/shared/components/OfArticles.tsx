import type { Passage } from "../core/types";
import { t } from "../i18n";
import { letter, nameOf } from "../store/item";
import { result } from "../store/result";
import { Letter } from "./Letter";
import { Passages } from "./PassageLink";
import { Portion } from "./Portion";

/** The name of the source of an article, or its title. */
function nameAt(index: number): string {
  const now = result.value;
  const item = now?.items[index];
  return item ? (item.article.source ?? nameOf(item, now.summary.articles[index]?.title)) : "";
}

/** What each article says alone, or leaves out: the passages of each, in the order of the articles. */
export function OfArticles({ all }: { all: readonly (readonly Passage[])[] }) {
  const some = all.map((passages, article) => ({ article, passages })).filter((one) => one.passages.length > 0);
  return (
    <Portion all={some} most={50}>
      {({ article, passages }) => (
        <details key={article} class="of-article">
          <summary>
            <Letter index={article} />
            <bdi class="name clip">{nameAt(article)}</bdi>
            <span class="hidden">{letter(article)}</span>
            <span class="of-count">{t("sentencesTaken", { n: passages.length })}</span>
          </summary>
          <Passages all={passages} />
        </details>
      )}
    </Portion>
  );
}
