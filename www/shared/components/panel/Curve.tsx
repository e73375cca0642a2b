import type { CoveragePoint } from "../../core/types";
import { percent, t } from "../../i18n";
import { countKey } from "../../store/counted";

interface Props {
  points: readonly CoveragePoint[];
  words: number;
}

/** How much of what sources agree on a summary of each length covers, with the present length marked. */
export function Curve({ points, words }: Props) {
  const last = points.at(-1);
  if (points.length < 2 || !last) return null;
  const x = (value: number) => (value / last.words) * 100;
  const y = (value: number) => 30 - value * 30;
  const path = points.map((one, n) => `${n === 0 ? "M" : "L"}${x(one.words).toFixed(1)} ${y(one.coverage).toFixed(1)}`).join("");
  const inCharacters = import.meta.env.MODE !== "extension" && countKey() === "characters";
  const name = t(inCharacters ? "curveCharacters" : "curve", { n: last.words, p: percent(last.coverage) });
  return (
    <svg class="curve" viewBox="0 -2 100 34" preserveAspectRatio="none" role="img" aria-label={name}>
      <path class="curve-all" d={`${path}V30H0Z`} />
      <path d={path} vector-effect="non-scaling-stroke" />
      <path class="curve-now" d={`M${x(Math.min(words, last.words)).toFixed(1)} 0V30`} vector-effect="non-scaling-stroke" />
    </svg>
  );
}
