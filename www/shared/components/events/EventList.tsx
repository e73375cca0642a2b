import { directionOf } from "../../core/direction";
import { t } from "../../i18n";
import { hide } from "../../store/panel";
import { countAllIn } from "../../store/heap";
import type { EventFound } from "../../store/events";
import { result } from "../../store/result";
import { alone, events, lookAt, scope, shown } from "../../store/scope";
import { dayName } from "../../store/when";
import { list } from "../../write/saying";
import { Letters } from "../basics/Letter";
import { ShowMore } from "../basics/ShowMore";
import { ArticleLinks } from "./ArticleLinks";
import { focusSummary } from "./focus";

/** So many events or fewer take a line each. */
const FEW = 3;
/** How many are shown at first. */
const MOST = 6;
/** So many letters or outlets or fewer are named. */
const LETTERS = 6;
const OUTLETS = 3;

const idsOf = ({ items }: Pick<EventFound, "items">) => new Set(items.map(({ id }) => id));

/** When the articles of an event were published. */
function Days({ days: [first, last] }: { days: readonly [string, string] }) {
  return <bdi>{first === last ? dayName(first) : `${dayName(first)} – ${dayName(last)}`}</bdi>;
}

/** Who tells an event: letters, or outlets where there are more of them. */
function Tellers({ items, outlets }: EventFound) {
  if (items.length <= LETTERS) return <Letters all={items.map(({ letter }) => letter)} />;
  return outlets.length === 0 ? null : <span>{list(outlets.length > OUTLETS ? [...outlets.slice(0, OUTLETS), "…"] : outlets)}</span>;
}

function Row({ event, short }: { event: EventFound; short: boolean }) {
  const { name, terms, items, days } = event;
  const onClick = () => {
    // What is open beside the summary is of another event.
    hide();
    lookAt({ event: idsOf(event) });
  };
  return (
    <li>
      <button type="button" class="event" aria-current={event === shown.value ? "true" : undefined} onClick={onClick}>
        <span class="event-name name" dir={directionOf(name)}>
          {name}
        </span>
        <span class="event-facts">
          <span>{t("eventCount", { n: items.length })}</span>
          <Tellers {...event} />
          {!short && terms.length > 0 && <span>{list(terms)}</span>}
          {!short && days && <Days days={days} />}
        </span>
      </button>
    </li>
  );
}

/** The articles that are about nothing that another one tells. */
function OnTheirOwn() {
  const all = alone.value;
  if (all.length === 0) return null;
  const onClick = () => {
    countAllIn(idsOf({ items: all }));
    focusSummary();
  };
  return (
    <li class="many event-rest">
      <details>
        <summary>{t("onTheirOwn", { n: all.length })}</summary>
        <ArticleLinks all={all} />
      </details>
      <button type="button" class="link" onClick={onClick}>
        {t(all.length > 1 ? "countAllIn" : "countIn")}
      </button>
    </li>
  );
}

/** Keeps the event that is shown as a story. */
function OwnStory({ event }: { event: EventFound }) {
  const onClick = async () => {
    hide();
    await (await import("../../store/own-story")).makeStory(event.items, event.name);
    focusSummary();
  };
  return (
    <button type="button" class="link" onClick={() => void onClick()}>
      {t("ownStory")}
    </button>
  );
}

/** The events that the articles tell, if there are several: a click shows the summary of one. */
export function EventList() {
  const all = events.value;
  const now = shown.value;
  if (all.length < 2 || !now || !result.value) return null;
  return (
    <section class="events" aria-labelledby="events-title">
      <div class="events-head">
        <h2 id="events-title">{t("eventsTold", { n: all.length })}</h2>
        <OwnStory event={now} />
      </div>
      <ol>
        <ShowMore all={all} most={MOST} items>
          {(event) => <Row key={event.items[0]?.id} event={event} short={all.length <= FEW} />}
        </ShowMore>
        <OnTheirOwn />
      </ol>
      <div role="status" class="hidden">
        {scope.value.event && now.name}
      </div>
    </section>
  );
}
