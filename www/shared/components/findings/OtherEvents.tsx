import type { OtherEvent } from "../../core/types";
import { listed, t } from "../../i18n";
import { letterOf } from "../../store/result";
import { Letters } from "../basics/Letter";
import { ShowMore } from "../basics/ShowMore";
import { Prose } from "../summary/Prose";

/** Other events in the same paste, each with a summary of its own. */
export function OtherEvents({ all }: { all: readonly OtherEvent[] }) {
  return (
    <ShowMore all={all} most={20}>
      {(event, n) => (
        <section key={event.articles.join()} class="other-event" aria-labelledby={`event-${n}-title`}>
          <h3 id={`event-${n}-title`}>
            {t("otherEvent")} <Letters all={event.articles.map((article) => letterOf(article))} />
          </h3>
          <p class="hint">
            {listed(event.terms.map((term) => term.text))}
          </p>
          <Prose sentences={event.sentences} />
        </section>
      )}
    </ShowMore>
  );
}
