import type { Quotation } from "../core/types";
import { t } from "../i18n";
import { PassageLink } from "./PassageLink";

/** Quotations that several articles cut differently. */
export function Quotations({ all }: { all: readonly Quotation[] }) {
  // Where everyone quotes the same words, there is nothing to compare.
  const different = all.filter(({ versions }) => versions.some((one) => one.cuts.length > 0));
  if (different.length === 0) return null;
  return (
    <section class="part" aria-labelledby="quotations-title">
      <h2 id="quotations-title">{t("quotations")}</h2>
      <p class="hint">{t("quotationsHelp")}</p>
      {different.map(({ versions }) => (
        <div key={versions.map((one) => `${one.article}:${one.start}`).join()} class="quotation">
          {versions.map((quote) => (
            <PassageLink key={`${quote.article}:${quote.start}`} passage={quote} />
          ))}
        </div>
      ))}
    </section>
  );
}
