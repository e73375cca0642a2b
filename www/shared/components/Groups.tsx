import type { Group } from "../core/types";
import { t } from "../i18n";
import { letterOf } from "../store/result";
import { Letters } from "./Letter";
import { Portion } from "./Portion";
import { Prose } from "./Prose";

/** Other events in the same paste, each with a summary of its own. */
export function Groups({ all }: { all: readonly Group[] }) {
  return (
    <Portion all={all} most={20}>
      {(group, n) => (
        <section key={group.articles.join()} class="part" aria-labelledby={`group-${n}-title`}>
          <h2 id={`group-${n}-title`}>
            {t("otherEvent")} <Letters all={group.articles.map((article) => letterOf(article))} />
          </h2>
          <p class="hint">
            <bdi>{group.terms.map((term) => term.text).join(", ")}</bdi>
          </p>
          <Prose sentences={group.sentences} />
        </section>
      )}
    </Portion>
  );
}
