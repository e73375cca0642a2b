import type { Disagreement } from "../core/compare";
import { t } from "../i18n";
import { PassageLink } from "./PassageLink";

/** Where the sources say different things, side by side and word for word. */
export function Disagreements({ all }: { all: readonly Disagreement[] }) {
  if (all.length === 0) return null;
  return (
    <section class="part" aria-labelledby="disagreements-title">
      <h2 id="disagreements-title">{t("disagreements")}</h2>
      <p class="hint">{t("disagreementsHelp")}</p>
      {all.map((one, n) => (
        <div key={n} class="sides">
          {one.sides.map((side, m) => (
            <div key={m} class="side">
              <p class="side-value" dir="auto">
                {side.value}
              </p>
              {side.passages.map((passage) => (
                <PassageLink key={`${passage.article}:${passage.start}`} passage={passage} />
              ))}
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}
