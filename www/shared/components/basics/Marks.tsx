import type { Degree } from "../../core/types";
import { t } from "../../i18n";
import { colourOfLetter } from "../../store/letters";
import { letterOf, sourceAt } from "../../store/result";
import type { LetteredRoot } from "../../store/roots";
import { DEGREES } from "../../write/saying";

/** The classes of a mark: the colour of its source, and how far it says the sentence. */
export const markClass = (letter: string, degree: Degree, own = false): string =>
  `${colourOfLetter(letter)} is-${degree}${own ? " is-own" : ""}`;

/** A letter that shows how far its article says a sentence: full, half, struck or faint. */
export function Mark({ letter, degree, own = false, title }: { letter: string; degree: Degree; own?: boolean; title?: string }) {
  return (
    <span class={`mark ${markClass(letter, degree, own)}`} title={title}>
      <span>{letter}</span>
    </span>
  );
}

/** The most articles of a root that are named. */
const NAMED = 12;

/** The articles of a root by their names, and what it says. */
function named({ articles, degree }: LetteredRoot): string {
  const names = articles.slice(0, NAMED).map((one) => `${letterOf(one)}: ${sourceAt(one)}`);
  return [...names, ...(articles.length > NAMED ? ["…"] : []), t(DEGREES[degree])].join("\n");
}

/** More roots than this do not fit beside a sentence: those that say nothing of it go first, and a count tells of them. */
const MOST = 9;

/** A row of letters, one a root, in the order of letters. What it shows is said in words elsewhere. */
export function Marks({ roots }: { roots: readonly LetteredRoot[] }) {
  const few = roots.length <= MOST;
  const shown = few ? roots : roots.filter(({ degree }) => degree !== "none").slice(0, MOST);
  const same = roots.filter(({ degree }) => degree === "same").length;
  return (
    <span class="marks" aria-hidden="true">
      {shown.map((root) => (
        <Mark key={root.letter} letter={root.letter} degree={root.degree} own={root.own && roots.length > 1} title={named(root)} />
      ))}
      {!few && <span class="marks-count">{t("of", { k: same, n: roots.length })}</span>}
    </span>
  );
}

/** What full, half, struck and faint letters mean. */
export function Key() {
  return (
    <p class="key">
      {(["same", "part", "differs", "none"] as const).map((degree) => (
        <span key={degree}>
          <span aria-hidden="true" class={`mark is-${degree}`} /> {t(DEGREES[degree])}
        </span>
      ))}
    </p>
  );
}
