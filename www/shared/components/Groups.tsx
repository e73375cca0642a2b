import type { Group } from "../core/types";
import { t } from "../i18n";
import { Letter } from "./Letter";
import { Prose } from "./Prose";

/** Other events in the same paste, each with a summary of its own. */
export function Groups({ all }: { all: readonly Group[] }) {
  return (
    <>
      {all.map((group, n) => (
        <section key={group.articles.join()} class="part" aria-labelledby={`group-${n}-title`}>
          <h2 id={`group-${n}-title`}>
            {t("otherEvent")}{" "}
            {group.articles.map((index) => (
              <Letter key={index} index={index} />
            ))}
          </h2>
          <p class="hint">
            <bdi>{group.terms.map((term) => term.text).join(", ")}</bdi>
          </p>
          <Prose sentences={group.sentences} />
        </section>
      ))}
    </>
  );
}
