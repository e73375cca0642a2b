import type { SummarySentence } from "../../core/types";
import { gap, listed, percent, t } from "../../i18n";
import { show } from "../../store/panel";
import { Meter } from "../basics/Meter";

function Bar({ name, share }: { name: string; share: number }) {
  return (
    <div class="bar">
      <dt>{name}</dt>
      <dd>
        <Meter share={share} />
        {percent(share)}
      </dd>
    </div>
  );
}

/** Why a sentence was chosen. */
export function WhyOne({ sentence }: { sentence: SummarySentence }) {
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
          {t("whyConcepts") + gap() + listed(parts.concepts)}
        </p>
      )}
      <button type="button" class="link" onClick={() => show({ kind: "why" })}>
        {t("whyWeights")}
      </button>
    </details>
  );
}
