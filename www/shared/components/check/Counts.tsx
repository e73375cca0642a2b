import { t } from "../../i18n";
import type { Checked } from "../../store/checked";
import { countsOf, GROUPS, type Group } from "../../store/remarks";
import { counting, note } from "../../write/remark";
import { Sign } from "./Sign";

/** Goes to the next sentence of a kind, and from the last one to the first. */
function next(group: Group): void {
  const all = [...document.querySelectorAll<HTMLElement>(`.check-prose .check-${group} > .cite`)];
  const now = all.indexOf(document.activeElement as HTMLElement);
  const mark = all[(Math.max(now, steps.get(group) ?? -1) + 1) % all.length];
  steps.set(group, all.indexOf(mark as HTMLElement));
  mark?.focus({ preventScroll: true });
  mark?.scrollIntoView({ block: "center" });
}

const steps = new Map<Group, number>();

/** How many sentences the articles say, and how many not; each number leads to its sentences. */
export function Counts({ now }: { now: Checked }) {
  const counts = countsOf(now);
  const shown = GROUPS.filter((group) => counts[group] > 0);
  return (
    <>
      <ul class="counts" aria-label={t("sentencesTaken", { n: now.check.sentences.length })}>
        <li class="counts-all" aria-hidden="true">
          {t("sentencesTaken", { n: now.check.sentences.length })}
          {t("colon")}
        </li>
        {shown.map((group) => {
          const what = counting(group, counts[group]);
          return (
            <li key={group}>
              <button type="button" aria-label={t("checkNext", { what })} title={t("checkNext", { what })} onClick={() => next(group)}>
                <Sign group={group} /> {what}
              </button>
            </li>
          );
        })}
      </ul>
      <p class="check-note">{note(now)}</p>
    </>
  );
}
