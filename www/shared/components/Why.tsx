import type { SummarySentence } from "../core/types";
import { percent, t } from "../i18n";

function Bar({ name, share }: { name: string; share: number }) {
  const width = Math.max(0, Math.min(1, share)) * 100;
  return (
    <div class="bar">
      <dt>{name}</dt>
      <dd>
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect class="bar-all" width="100" height="6" />
          <rect width={width} height="6" />
        </svg>
        {percent(share)}
      </dd>
    </div>
  );
}

/** Why a sentence was chosen. */
export function Why({ sentence }: { sentence: SummarySentence }) {
  const { parts, score } = sentence;
  return (
    <details class="why">
      <summary>{t("why")}</summary>
      <dl>
        <Bar name={t("whyWeight")} share={parts.weight} />
        <Bar name={t("whyFresh")} share={parts.fresh} />
        <Bar name={t("whyPlace")} share={parts.place} />
        <Bar name={t("whyScore")} share={score} />
      </dl>
      {parts.concepts.length > 0 && (
        <p>
          {t("whyConcepts")} <bdi>{parts.concepts.join(", ")}</bdi>
        </p>
      )}
    </details>
  );
}
