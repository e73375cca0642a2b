import type { Passage } from "../core/types";
import { t, type Key } from "../i18n";
import { letter } from "../store/item";
import { Letter } from "./Letter";
import { PassageLink } from "./PassageLink";

interface Props {
  id: string;
  title: Key;
  help: Key;
  /** The passages of each article, in the order of the articles. */
  all: readonly (readonly Passage[])[];
}

/** What each article says alone, or leaves out. */
export function OfArticles({ id, title, help, all }: Props) {
  const some = all.map((passages, article) => ({ article, passages })).filter((one) => one.passages.length > 0);
  if (some.length === 0) return null;
  return (
    <section class="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(title)}</h2>
      <p class="hint">{t(help)}</p>
      {some.map((one) => (
        <details key={one.article} class="of-article">
          <summary>
            <Letter index={one.article} /> {t("sentencesTaken", { n: one.passages.length })}
            <span class="hidden">{letter(one.article)}</span>
          </summary>
          {one.passages.map((passage) => (
            <PassageLink key={`${passage.article}:${passage.start}`} passage={passage} />
          ))}
        </details>
      ))}
    </section>
  );
}
