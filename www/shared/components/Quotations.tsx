import type { Quotation } from "../core/compare";
import { t } from "../i18n";
import { PassageLink } from "./PassageLink";

/** Quotations that several articles cut differently. */
export function Quotations({ all }: { all: readonly Quotation[] }) {
  if (all.length === 0) return null;
  return (
    <section class="part" aria-labelledby="quotations-title">
      <h2 id="quotations-title">{t("quotations")}</h2>
      <p class="hint">{t("quotationsHelp")}</p>
      {all.map(({ longest, others }) => (
        <div key={`${longest.article}:${longest.start}`} class="quotation">
          <PassageLink passage={longest} />
          <div class="quotation-cut">
            {others.map((passage) => (
              <PassageLink key={`${passage.article}:${passage.start}`} passage={passage} />
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
