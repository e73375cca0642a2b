import type { Claim, Disagreement } from "../core/types";
import { t } from "../i18n";
import { directionOf } from "../core/direction";
import { PassageLink } from "./PassageLink";
import { Portion } from "./Portion";

/** The claims of each side, in the order in which they come up. */
function sides({ values }: Disagreement): Claim[][] {
  const all = new Map<number, Claim[]>();
  for (const claim of values) {
    const side = all.get(claim.side);
    if (side) side.push(claim);
    else all.set(claim.side, [claim]);
  }
  return [...all.values()];
}

function Difference({ one }: { one: Disagreement }) {
  return (
    <div class="difference">
      {one.about.length > 0 && (
        <p class="label" dir="auto">
          {one.about.join(" · ")}
        </p>
      )}
      <div class="sides">
        {sides(one).map((claims) => (
          <div key={claims[0]?.side} class="side" dir={directionOf(claims[0]?.sentence.text ?? "")}>
            <p class="side-value">
              {claims[0]?.text}
            </p>
            <Portion all={claims} most={20}>
              {(claim) => <PassageLink key={`${claim.article}:${claim.start}`} passage={claim.sentence} marked={claim} />}
            </Portion>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Where the sources say different things, side by side and word for word. */
export function Disagreements({ all }: { all: readonly Disagreement[] }) {
  if (all.length === 0) return <p>{t("noDisagreements")}</p>;
  return (
    <Portion all={all} most={30}>
      {(one) => <Difference key={one.values.map((value) => `${value.article}:${value.start}`).join()} one={one} />}
    </Portion>
  );
}
