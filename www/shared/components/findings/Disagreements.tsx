import type { Claim, Disagreement } from "../../core/types";
import { t } from "../../i18n";
import { directionOf } from "../../core/direction";
import { PassageLink } from "../basics/PassageLink";
import { ShowMore } from "../basics/ShowMore";

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
            <ShowMore all={claims} most={20}>
              {(claim) => <PassageLink key={`${claim.article}:${claim.start}`} passage={claim.sentence} marked={claim} />}
            </ShowMore>
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
    <ShowMore all={all} most={30}>
      {(one) => <Difference key={one.values.map((value) => `${value.article}:${value.start}`).join()} one={one} />}
    </ShowMore>
  );
}
