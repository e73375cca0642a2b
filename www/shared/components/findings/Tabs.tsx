import { useRef } from "preact/hooks";
import type { TargetedKeyboardEvent } from "preact";
import { direction, gap, t } from "../../i18n";
import type { Result } from "../../store/result";
import { tab } from "../../store/ui";
import { findingsOf, type Finding } from "./Findings";

/** The place to which a key leads from a tab, as tabs have it everywhere; nothing for other keys. */
function placeOf(key: string, now: number, count: number): number | undefined {
  const next = direction.value === "rtl" ? -1 : 1;
  const places: Record<string, number> = { ArrowRight: now + next, ArrowLeft: now - next, Home: 0, End: count - 1 };
  const place = places[key];
  return place === undefined ? undefined : (place + count) % count;
}

/** One finding. What is on paper is drawn although it is not in sight. */
function Panel({ finding: { id, title, help, content }, on }: { finding: Finding; on: boolean }) {
  return (
    <section id={id} class="part" role="tabpanel" aria-labelledby={`${id}-title`} hidden={!on}>
      <h2 id={`${id}-title`} class="part-title" tabIndex={-1}>
        {t(title)}
      </h2>
      {help.length > 0 && <p class="hint">{help.map((key) => t(key)).join(gap())}</p>}
      {content()}
    </section>
  );
}

/** What was found, one at a time, each with how much of it there is. */
export function Tabs({ result }: { result: Result }) {
  const list = useRef<HTMLDivElement>(null);
  const all = findingsOf(result);
  const [first] = all;
  if (!first) return null;
  const open = all.find(({ id }) => id === tab.value) ?? (first.count > 0 ? first : (all[1] ?? first));
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const place = placeOf(event.key, all.indexOf(open), all.length);
    const next = place === undefined ? undefined : all[place];
    if (!next) return;
    event.preventDefault();
    tab.value = next.id;
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div class="findings">
      <div class="tabs" role="tablist" aria-label={t("findings")} ref={list}>
        {all.map(({ id, name, count, uncounted }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === open.id}
            aria-controls={id === open.id ? id : undefined}
            tabIndex={id === open.id ? 0 : -1}
            onClick={() => (tab.value = id)}
            onKeyDown={onKeyDown}
          >
            {t(name)} {uncounted !== true && <span class="count">{count}</span>}
          </button>
        ))}
      </div>
      {all
        .filter((one) => one === open || (one.id === "disagreements" && one.count > 0))
        .map((one) => (
          <Panel key={one.id} finding={one} on={one === open} />
        ))}
    </div>
  );
}
