import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { t } from "../../i18n";

/** A component that is loaded when it is first drawn, or before that when `load` is called. */
export interface Lazy<P> {
  load: () => Promise<void>;
  View: ComponentType<P>;
}

/** Makes a component of one that has to be loaded. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): Lazy<P> {
  const loaded = signal<ComponentType<P> | "missing" | undefined>(undefined);
  const fetch = async () => {
    const found = await load().catch(() => "missing" as const);
    // A signal takes a function for a value like any other.
    loaded.value = found;
  };
  const View = (props: P) => {
    const Loaded = loaded.value;
    useEffect(() => {
      if (loaded.value === undefined) void fetch();
    }, []);
    if (Loaded === undefined) return null;
    if (Loaded !== "missing") return <Loaded {...props} />;
    // A browser does not ask twice for a script that did not come.
    return (
      <p class="fault" role="alert">
        {t("faultWasm")}{" "}
        <button type="button" onClick={() => location.reload()}>
          {t("retry")}
        </button>
      </p>
    );
  };
  return { load: fetch, View };
}
