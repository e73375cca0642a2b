import { t } from "../../i18n";
import { directionOf } from "../../core/direction";
import { divideAt } from "../../read/divide";
import type { Item } from "../../store/item";
import { panel } from "../../store/panel";
import { reports } from "../../store/result";
import { ShowMore } from "../basics/ShowMore";
import { useParagraphs } from "./paragraphs";

/** So many paragraphs are shown at once. */
const MOST = 500;

/** True for what looks like a headline or a byline: it is short, and no stop ends it. */
const mayBegin = (text: string): boolean => text.length <= 120 && !/[.!?…。！？।؟,;:][\s"'”’»)\]]*$/u.test(text);

/** An article in which the reader shows where another one begins. */
export function Dividing({ item }: { item: Item }) {
  const { text } = item.article;
  const divide = (start: number) => {
    const next = divideAt(item, start);
    // There may be a third.
    if (next) panel.value = { kind: "divide", id: next };
  };
  return (
    <div class="reader" dir={directionOf(text)}>
      <p class="hint" dir="auto">{t("splitHelp")}</p>
      <ShowMore key={item.id} all={useParagraphs(item) ?? []} most={MOST}>
        {({ start, end }, n) => (
          <div class={mayBegin(text.slice(start, end)) ? "line line-first" : "line"} key={start}>
            {n > 0 && (
              <button type="button" class="link line-divide" onClick={() => divide(start)}>
                {t("splitHere")}
              </button>
            )}
            <p dir={directionOf(text.slice(start, end))} lang={reports.value.get(item.id)?.language}>{text.slice(start, end)}</p>
          </div>
        )}
      </ShowMore>
    </div>
  );
}
