import { t } from "../../i18n";
import { acceptSplit } from "../../read/intake";
import { wordsOf } from "../../core/words";
import { items } from "../../store/desk";
import type { Draft } from "../../store/item";
import { splitOffer } from "../../store/ui";
import { ShowMore } from "../basics/ShowMore";

/** How much of an article is read for its first words, and how many characters of them are shown. */
const [READ, SHOWN] = [2000, 90];

/** The title, or the first line that is more than a button and does not only name the outlet. */
function firstWords({ title, source, text }: Draft): string {
  const lines = text.slice(0, READ).split("\n");
  const said = title ?? lines.find((line) => wordsOf(line) > 3 && (source === undefined || !line.includes(source))) ?? text;
  return said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said;
}

/** Asks whether one paste is several articles, and shows how each would begin. */
export function SplitOffer() {
  const now = splitOffer.value;
  if (!now || !items.value.some((item) => item.id === now.id)) return null;
  const n = now.parts.length;
  return (
    <section class="offer" aria-labelledby="offer-title">
      <h2 id="offer-title">{t("splitAsk", { n })}</h2>
      <ol>
        <ShowMore all={now.parts} most={20} items>
          {(part, n) => (
            <li key={n}>
              <bdi class="name">{firstWords(part)}</bdi>{" "}
              <small>{t("words", { n: wordsOf(part.text) })}</small>
            </li>
          )}
        </ShowMore>
      </ol>
      <div class="row">
        <button type="button" class="primary" onClick={acceptSplit}>
          {t("splitDo", { n })}
        </button>
        <button type="button" onClick={() => (splitOffer.value = undefined)}>
          {t("splitKeep")}
        </button>
      </div>
    </section>
  );
}
