/** Ways over what one need not go through, seen when they have the focus; on a narrow screen the one to the summary also where the list hides it. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Drawing } from "../shared/components/basics/Drawing";
import { focusSummary } from "../shared/components/events/focus";
import { t } from "../shared/i18n";
import { view } from "../shared/store/checked";
import { result } from "../shared/store/result";

/** True while the list of articles is in sight, and of the summary above it no more than its end. */
const below = signal(false);

/** The list stands below the summary there. */
const narrow = matchMedia("(width < 64rem)");

function look(): void {
  const [summary, list] = [".prose", ".desk"].map((part) => document.querySelector(part)?.getBoundingClientRect());
  below.value = narrow.matches && summary !== undefined && list !== undefined && summary.bottom < innerHeight / 2 && list.top < innerHeight;
}

function toSummary(event: Event): void {
  // The address stays as it is.
  event.preventDefault();
  focusSummary();
  document.getElementById("summary-title")?.scrollIntoView({ block: "start" });
}

/** Leads to the summary. It is the first thing on the page. */
export function ToSummary() {
  const now = result.value;
  useEffect(look, [now]);
  useEffect(() => {
    for (const moved of ["scroll", "resize"]) addEventListener(moved, look, { passive: true });
    return () => {
      for (const moved of ["scroll", "resize"]) removeEventListener(moved, look);
    };
  }, []);
  if (!now || view.value === "check") return null;
  return (
    <a href="#summary-title" class={below.value ? "way way-on" : "way"} onClick={toSummary}>
      <Drawing path="M12 20V4M5 11l7-7 7 7" /> {t("toSummary")}
    </a>
  );
}

function toFindings(): void {
  document.querySelector(".tabs")?.scrollIntoView({ block: "start" });
  document.querySelector<HTMLElement>(".tabs [aria-selected=true]")?.focus({ preventScroll: true });
}

/** Leads from the beginning of the summary to what stands below it. */
export function ToFindings() {
  return (
    <button type="button" class="way to-findings" onClick={toFindings}>
      {t("findings")}
    </button>
  );
}
