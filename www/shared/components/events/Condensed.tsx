import type { Warning, WarningKind } from "../../core/types";
import { t, type Key } from "../../i18n";
import { countAllIn, removeAll } from "../../store/heap";
import { result } from "../../store/result";
import { events, scope } from "../../store/scope";
import { WarningLine } from "../summary/Warnings";
import { ArticleLinks } from "./ArticleLinks";
import { focusSummary } from "./focus";

/** More warnings of one kind than this are one line. */
const FEW = 3;

interface Many {
  text: Key;
  /** What can be done about all of them. */
  label: Key;
  act: (ids: ReadonlySet<string>) => void;
}

const kinds: Partial<Record<WarningKind, Many>> = {
  "nothing-left": { text: "manyNothingLeft", label: "removeAll", act: removeAll },
  "set-aside": { text: "manySetAside", label: "removeAll", act: removeAll },
  "not-text": { text: "manyNotText", label: "removeAll", act: removeAll },
  "does-not-belong": { text: "manyNotBelong", label: "countAllIn", act: countAllIn },
  doubtful: { text: "manyDoubtful", label: "countAllIn", act: countAllIn },
};

/** The articles of a warning; those that could not be read in time have it on their card. */
const itemOf = ({ article }: Warning) => (article === undefined ? undefined : result.value?.items[article]);
/** The list of events has what is about something else. */
const isListed = ({ kind }: Warning) => kind === "does-not-belong" && events.value.length > 1 && !scope.value.event && scope.value.language === undefined;
const isShown = (warning: Warning) => itemOf(warning)?.stalled !== true && !isListed(warning);

/** Many warnings of one kind. */
function ManyLine({ all, many: { text, label, act } }: { all: readonly Warning[]; many: Many }) {
  const items = all.flatMap((warning) => itemOf(warning) ?? []);
  const onClick = () => {
    act(new Set(items.map(({ id }) => id)));
    focusSummary();
  };
  return (
    <li class="many">
      <details>
        <summary>{t(text, { n: all.length })}</summary>
        <ArticleLinks all={items} />
      </details>
      <button type="button" class="link" onClick={onClick}>
        {t(label)}
      </button>
    </li>
  );
}

/** What the reader should know about the summary, in few lines. */
export function Condensed() {
  const kindsOf = new Map<WarningKind, Warning[]>();
  for (const warning of result.value?.summary.warnings.filter(isShown) ?? []) kindsOf.set(warning.kind, [...(kindsOf.get(warning.kind) ?? []), warning]);
  if (kindsOf.size === 0) return null;
  return (
    <ul class="warnings">
      {[...kindsOf].map(([kind, all]) => {
        const many = kinds[kind];
        if (many && all.length > FEW) return <ManyLine key={kind} all={all} many={many} />;
        return all.map((warning) => <WarningLine key={`${kind}:${warning.article ?? ""}`} warning={warning} />);
      })}
    </ul>
  );
}
