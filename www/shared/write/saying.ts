/** Who says a sentence, in words: for those who hear the page, and for what is copied out of it. */
import type { Degree } from "../core/types";
import { listed, t, type Key } from "../i18n";
import { dissenting, insteadOf, type LetteredRoot } from "../store/roots";

/** What a degree is called. */
export const DEGREES: Record<Degree, Key> = { same: "degreeSame", part: "degreePart", differs: "degreeDiffers", none: "degreeNone" };

/** The most letters and the most values that are named. */
const NAMED = 12;
const VALUES = 3;

/** Letters or values in a row; those that are too many are counted. */
export function list(all: readonly string[], most = NAMED): string {
  const named = listed(all.slice(0, most));
  return all.length > most ? `${named} +${all.length - most}` : named;
}

/** The articles of a root that say so much of a sentence, "A+B", that of the sentence first; with a question mark if it may be about another event. */
function marked({ members, letter: own, doubted }: LetteredRoot, degree: Degree): string {
  const those = members.filter((member) => member.degree === degree).map(({ letter }) => letter);
  const letters = those.toSorted((a, b) => Number(b === own) - Number(a === own));
  const more = letters.length > NAMED ? ` +${letters.length - NAMED}` : "";
  return letters.length > 0 ? `${letters.slice(0, NAMED).join("+")}${more}${doubted ? "?" : ""}` : "";
}

/** The articles that tell a sentence differently, each with its values. */
const otherwise = ({ members, doubted }: LetteredRoot) =>
  members.filter(({ degree }) => degree === "differs").map((member) => ({ letter: `${member.letter}${doubted ? "?" : ""}`, values: insteadOf(member) }));

/** One line of words: which articles say it, those of its own source first, which in part, which differently, and where it was not found; so many are named. */
export function saying(roots: readonly LetteredRoot[], most = NAMED): string {
  const all = roots.toSorted((a, b) => Number(b.own) - Number(a.own));
  const those = (degree: Degree) => all.map((root) => marked(root, degree)).filter((letters) => letters !== "");
  const [same, part, none] = [those("same"), those("part"), those("none")];
  const count = (degree: Degree) => all.flatMap(({ members }) => members.filter((member) => member.degree === degree)).length;
  const differs = all.flatMap(otherwise);
  const plain = differs.filter(({ values }) => values.length === 0).map(({ letter }) => letter);
  return [
    ...(same.length > 0 ? [t("sayThis", { letters: list(same, most), n: count("same") })] : []),
    ...(part.length > 0 ? [t("sayPart", { letters: list(part, most), n: count("part") })] : []),
    ...differs
      .filter(({ values }) => values.length > 0)
      .slice(0, most)
      .map(({ letter, values }) => t("sayOther", { letter, values: list(values, VALUES) })),
    ...(plain.length > 0 ? [t("sayDiffers", { letters: list(plain, most), n: plain.length })] : []),
    ...(none.length > 0 ? [t("sayNone", { letters: list(none, most) })] : []),
  ].join(t("semicolon"));
}

/** How many sources say a part of a sentence, and tell it differently. Each is counted once, so an article that contradicts its own source is named. */
export function besides(roots: readonly LetteredRoot[]): string[] {
  const sure = roots.filter(({ doubted }) => !doubted);
  const part = sure.filter(({ degree }) => degree === "part").length;
  const differs = sure.filter(({ degree }) => degree === "differs").length;
  const against = sure.flatMap(dissenting).map(({ letter }) => letter);
  return [
    ...(part > 0 ? [t("saidInPart", { n: part })] : []),
    ...(differs > 0 ? [t("saidOtherwise", { n: differs })] : []),
    ...(against.length > 0 ? [t("sayDiffers", { letters: list(against), n: against.length })] : []),
  ];
}

/** How many sources say a sentence, in part, and differently. */
export function counted(roots: readonly LetteredRoot[]): string {
  const sure = roots.filter(({ doubted }) => !doubted);
  const same = sure.filter(({ degree }) => degree === "same").length;
  return [t("saidBy", { n: same, all: sure.length }), ...besides(roots)].join(t("comma"));
}
