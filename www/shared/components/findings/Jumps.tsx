import { t } from "../../i18n";
import type { Result } from "../../store/result";
import { findingsOf } from "./Findings";

function jump(id: string): void {
  const heading = document.getElementById(`${id}-title`);
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}

/** What else there is to see, with how much of it, and the way to it. */
export function Jumps({ result }: { result: Result }) {
  const all = findingsOf(result);
  if (all.length === 0) return null;
  return (
    <nav class="jumps" aria-label={t("findings")}>
      {all.map(({ id, title, count }) => (
        <button key={id} type="button" onClick={() => jump(id)}>
          {t(title)} {id !== "map" && <span class="count">{count}</span>}
        </button>
      ))}
    </nav>
  );
}
