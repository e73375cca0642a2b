import type { KeyTerm } from "../../core/types";
import { t } from "../../i18n";
import { focus } from "../../store/settings";

/** The words that matter most; choosing one leans the summary to it. */
export function Terms({ terms }: { terms: readonly KeyTerm[] }) {
  if (terms.length === 0) return null;
  return (
    <section class="terms" aria-labelledby="terms-title">
      <h2 id="terms-title" class="label">
        {t("terms")}
      </h2>
      <ul>
        {terms.map((term) => {
          const on = focus.value === term.text;
          return (
            <li key={term.text}>
              <button type="button" class="term" aria-pressed={on} onClick={() => (focus.value = on ? "" : term.text)}>
                <bdi>{term.text}</bdi>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
