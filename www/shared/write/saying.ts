/** Who says a sentence, in words: for those who hear the page, and for what is copied out of it. */
import type { Degree } from "../core/types";
import { t, type Key } from "../i18n";
import { insteadOf, type LetteredRoot } from "../store/roots";

/** What a degree is called. */
export const DEGREES: Record<Degree, Key> = { same: "degreeSame", part: "degreePart", differs: "degreeDiffers", none: "degreeNone" };

/** The most letters and the most values that are named. */
const NAMED = 12;
const VALUES = 3;

/** Letters or values in a row; those that are too many are counted. */
export function list(all: readonly string[], most = NAMED): string {
  const named = all.slice(0, most).join(t("comma"));
  return all.length > most ? `${named} +${all.length - most}` : named;
}

/** The letter of a root, with a question mark if it may be about another event. */
const marked = ({ letter, doubted }: LetteredRoot): string => (doubted ? `${letter}?` : letter);

/** One line of words: who says it, its own source first, who in part, who differently, and where it was not found; so many are named. */
export function saying(roots: readonly LetteredRoot[], most = NAMED): string {
  const own = roots.filter((root) => root.own);
  const others = (degree: LetteredRoot["degree"]) => roots.filter((root) => !root.own && root.degree === degree);
  const [part, none] = [others("part"), others("none")].map((some) => some.map(marked));
  const same = [...own, ...others("same")].map(marked);
  const differs = others("differs").map((root) => ({ letter: marked(root), values: insteadOf(root) }));
  const plain = differs.filter(({ values }) => values.length === 0).map(({ letter }) => letter);
  return [
    ...(same.length > 0 ? [t("sayThis", { letters: list(same, most), n: same.length })] : []),
    ...(part?.length ? [t("sayPart", { letters: list(part, most), n: part.length })] : []),
    ...differs
      .filter(({ values }) => values.length > 0)
      .slice(0, most)
      .map(({ letter, values }) => t("sayOther", { letter, values: list(values, VALUES) })),
    ...(plain.length > 0 ? [t("sayDiffers", { letters: list(plain, most), n: plain.length })] : []),
    ...(none?.length ? [t("sayNone", { letters: list(none, most) })] : []),
  ].join(t("semicolon"));
}

/** How many sources say a sentence, in part, and differently. */
export function counted(roots: readonly LetteredRoot[]): string {
  const sure = roots.filter(({ doubted }) => !doubted);
  const count = (degree: LetteredRoot["degree"]) => sure.filter((root) => root.degree === degree).length;
  const [part, differs] = [count("part"), count("differs")];
  return [
    t("saidBy", { n: count("same"), all: sure.length }),
    ...(part > 0 ? [t("saidInPart", { n: part })] : []),
    ...(differs > 0 ? [t("saidOtherwise", { n: differs })] : []),
  ].join(t("comma"));
}
