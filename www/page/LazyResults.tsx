import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { t } from "../shared/i18n";

const loaded = signal<ComponentType | "missing" | undefined>(undefined);

/** Loads what shows summaries. A first visit without articles does without it. */
export async function loadResults(): Promise<void> {
  loaded.value = await import("./Results").then(
    ({ Results }) => Results,
    () => "missing" as const,
  );
}

/** The summary and what is open beside it, when they have come. */
export function LazyResults() {
  const View = loaded.value;
  useEffect(() => {
    if (loaded.value === undefined) void loadResults();
  }, []);
  if (View === undefined) return null;
  if (View !== "missing") return <View />;
  // A browser does not ask twice for a script that did not come.
  return (
    <p class="fault" role="alert">
      {t("faultWasm")}{" "}
      <button type="button" onClick={() => location.reload()}>
        {t("retry")}
      </button>
    </p>
  );
}
