import { useEffect, useRef } from "preact/hooks";
import { directionOf } from "../../core/direction";
import { percent, t } from "../../i18n";
import { wordsOf } from "../../core/words";
import { add, items } from "../../store/desk";
import type { Draft } from "../../store/item";
import { isUnit, type Unit } from "../../store/settings";
import { arrived, type Arrival } from "../../store/ui";
import { ShowMore } from "../basics/ShowMore";

/** How much of a name and of an article is shown, in characters. */
const [NAME, PREVIEW] = [90, 1200];

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}…` : text);

/** A length in words that are there before there is a summary: the names of the units come with it. */
function lengthOf(unit: Unit, n: number): string {
  if (unit === "percent") return percent(n / 100);
  return t(unit === "words" ? "words" : "sentencesTaken", { n });
}

/** The settings of a link, in words. */
function settingsOf({ unit, amount, focus }: Arrival["settings"]): string {
  const length = isUnit(unit) && typeof amount === "number" ? `${t("summary")}${t("colon")}${lengthOf(unit, amount)}` : "";
  const topic = typeof focus === "string" && focus !== "" ? `${t("focus")}${t("colon")}${focus.slice(0, 200)}` : "";
  return [length, topic].filter((part) => part !== "").join(" · ");
}

function Preview({ draft }: { draft: Draft }) {
  const text = draft.text.trimStart();
  return (
    <details>
      <summary>
        <bdi class="name">{cut(draft.title ?? text, NAME)}</bdi> <small>{t("words", { n: wordsOf(draft.text) })}</small>
      </summary>
      <p class="preview" dir={directionOf(text)}>
        {cut(text, PREVIEW)}
      </p>
    </details>
  );
}

/** Shows what a link holds before anything of it is used. */
export function ArrivalOffer({ now }: { now: Arrival }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [now]);
  const settings = settingsOf(now.settings);
  const accept = async () => {
    // Where that can't be loaded, they join the articles that are here: nothing is lost.
    const stories = now.adds === true ? undefined : await import("../../store/stories").catch(() => undefined);
    arrived.value = undefined;
    if (!stories) add(now.articles);
    // The link is no longer in the address: what could not be opened is offered again.
    else if (!(await stories.openArrived(now))) arrived.value = now;
  };
  return (
    <section class="offer share" aria-labelledby="share-title">
      <h1 id="share-title" ref={heading} tabIndex={-1}>
        {t(now.adds === true ? "sharedAsk" : "shareAsk", { n: now.articles.length })}
      </h1>
      <ol>
        <ShowMore all={now.articles} most={50} items>
          {(draft, n) => (
            <li key={n}>
              <Preview draft={draft} />
            </li>
          )}
        </ShowMore>
      </ol>
      {settings !== "" && <p dir="auto">{settings}</p>}
      {items.value.length > 0 && now.adds !== true && <p>{t("shareKept")}</p>}
      <div class="row">
        <button type="button" class="primary" onClick={() => void accept()}>
          {t("shareOpen")}
        </button>
        <button type="button" onClick={() => (arrived.value = undefined)}>
          {t("shareRefuse")}
        </button>
      </div>
    </section>
  );
}
