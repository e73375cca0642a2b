import { Fragment } from "preact";
import type { Degree } from "../../core/types";
import { t } from "../../i18n";
import { colourOfLetter } from "../../store/letters";
import { letterOf } from "../../store/result";
import { sourceAt } from "../../store/voices";
import { dissenting, type LetteredRoot } from "../../store/roots";
import { DEGREES } from "../../write/saying";

/** The classes of a mark: the colour of its source, and how far it says the sentence. */
export const markClass = (letter: string, degree: Degree, own = false, doubted = false): string =>
  `${colourOfLetter(letter)} is-${degree}${own ? " is-own" : ""}${doubted ? " is-doubted" : ""}`;

interface MarkProps {
  letter: string;
  degree: Degree;
  own?: boolean;
  doubted?: boolean;
  title?: string;
}

/** A letter that shows how far its article says a sentence: full, half, struck or dotted; one in doubt has a question mark. */
export function Mark({ letter, degree, own = false, doubted = false, title }: MarkProps) {
  return (
    <span class={`mark ${markClass(letter, degree, own, doubted)}`} title={title}>
      <span>{doubted ? `${letter}?` : letter}</span>
    </span>
  );
}

/** The most articles of a root that are named. */
const NAMED = 12;

/** The articles of a root by their names, and what each says. */
function named({ articles, members, doubted }: LetteredRoot): string {
  const names = articles.slice(0, NAMED).map((one) => {
    const degree = members.find(({ letter }) => letter === letterOf(one))?.degree ?? "none";
    return `${letterOf(one)}: ${sourceAt(one)}: ${t(DEGREES[degree])}`;
  });
  return [...names, ...(articles.length > NAMED ? ["…"] : []), ...(doubted ? [t("doubtfulHelp")] : [])].join("\n");
}

/** More roots than this do not fit beside a sentence: those that say nothing of it go first, and a count tells of them. */
const MOST = 9;

/** A row of letters, one a root and one for each of its articles that tells it differently, in the order of letters. What it shows is said in words elsewhere. */
export function Marks({ roots }: { roots: readonly LetteredRoot[] }) {
  const few = roots.length <= MOST;
  const shown = few ? roots : roots.filter(({ degree }) => degree !== "none").slice(0, MOST);
  const sure = roots.filter(({ doubted }) => !doubted);
  const same = sure.filter(({ degree }) => degree === "same").length;
  return (
    <span class="marks" aria-hidden="true">
      {shown.map((root) => (
        <Fragment key={root.letter}>
          <Mark letter={root.letter} degree={root.degree} own={root.own && roots.length > 1} doubted={root.doubted} title={named(root)} />
          {dissenting(root).map(({ letter }) => (
            <Mark key={letter} letter={letter} degree="differs" doubted={root.doubted} title={named(root)} />
          ))}
        </Fragment>
      ))}
      {!few && <span class="marks-count">{t("of", { k: same, n: sure.length })}</span>}
    </span>
  );
}

const SHOWN = ["same", "part", "differs", "none"] as const;

/** What full, half, struck, faint and outlined letters mean. A text that is checked is no article, and only those that say some of it have letters there. */
export function Key({ checks = false }: { checks?: boolean }) {
  return (
    <p class="key">
      {SHOWN.slice(0, checks ? 3 : 4).map((degree) => (
        <span key={degree}>
          <span aria-hidden="true" class={`mark is-${degree}`} /> {t(DEGREES[degree])}
        </span>
      ))}
      {!checks && (
        <span>
          <span aria-hidden="true" class="mark is-same is-own" /> {t("degreeOwn")}
        </span>
      )}
    </p>
  );
}
