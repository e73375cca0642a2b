import { listed, t } from "../../i18n";
import type { Printed } from "../../store/overview";
import { letterOf } from "../../store/result";
import { sourceAt } from "../../store/voices";
import { Letters } from "../basics/Letter";
import { Passages } from "../basics/PassageLink";
import { ShowMore } from "../basics/ShowMore";

/** What each article says alone, or leaves out, in the order of the articles; those of one source that print the same are together. */
export function PassagesByArticle({ all }: { all: readonly Printed[] }) {
  return (
    <ShowMore all={all.filter(({ passages }) => passages.length > 0)} most={50}>
      {({ articles, passages }) => (
        <details key={articles.join()} class="of-article">
          <summary>
            <Letters all={articles.map((article) => letterOf(article))} />
            <bdi class="name clip">{listed([...new Set(articles.map(sourceAt))])}</bdi>
            <span class="hidden">{articles.map((article) => letterOf(article)).join("+")}</span>
            <span class="of-count">{t("sentencesTaken", { n: passages.length })}</span>
          </summary>
          <Passages all={passages} />
        </details>
      )}
    </ShowMore>
  );
}
