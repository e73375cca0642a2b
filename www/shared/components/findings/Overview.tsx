import type { ComponentChildren } from "preact";
import { directionOf } from "../../core/direction";
import { gap, listed, t } from "../../i18n";
import { keyOf, show } from "../../store/panel";
import { letterOf, result, type Result } from "../../store/result";
import { languageOf } from "../../store/counted";
import { sourceAt } from "../../store/voices";
import { rootsOf } from "../../store/roots";
import { tab } from "../../store/ui";
import type { Difference } from "../../store/differences";
import { overviewOf, printing } from "../../store/overview";
import { citations, joinedLines } from "../../write/cite";
import { measured } from "../../write/measured";
import { besides, saying } from "../../write/saying";
import { Letters } from "../basics/Letter";
import { Marks } from "../basics/Marks";
import { Forms } from "./Differences";
import type { FindingId } from "./Findings";

/** The most differences, the most values of one, and the most lines about sources. */
const FEW = 2;
const VALUES = 4;

/** Opens a tab and brings it into sight. */
function open(id: FindingId): void {
  tab.value = id;
  requestAnimationFrame(() => {
    document.querySelector(".tabs")?.scrollIntoView({ block: "start" });
    document.getElementById(`tab-${id}`)?.focus({ preventScroll: true });
  });
}

interface LineProps {
  name: string;
  /** Where more of it is. */
  to: FindingId;
  /** What the way there is called. */
  more: string;
  children: ComponentChildren;
}

function Line({ name, to, more, children }: LineProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        <button type="button" class="link" onClick={() => open(to)}>
          {more}
        </button>
      </dd>
    </div>
  );
}

/** What is measured, and the values of it with those who give them. */
function Told({ one }: { one: Difference }) {
  const about = measured(one);
  return (
    <li dir={directionOf(one.values[0]?.claims[0]?.sentence.text ?? "")}>
      {about !== "" && <span class="over-about">{about + t("colon")}</span>}
      {one.values.slice(0, VALUES).map((value) => (
        <span key={value.forms[0]?.text} class="over-value">
          <Forms value={value} />
        </span>
      ))}
      {one.values.length > VALUES && <span class="over-value">+{one.values.length - VALUES}</span>}
    </li>
  );
}

/** Four lines for a reader without time: what most say, where they differ, what only one has, and who draws on whom. */
export function Overview({ result: now }: { result: Result }) {
  const { shared, told, alone, aloneCount, sources, articles } = overviewOf(now);
  if (sources < 2) return null;
  const origins = [...joinedLines(now), ...citations(now)];
  const roots = shared ? rootsOf(shared, result.value?.items ?? []) : [];
  const said = besides(roots);
  const aloneAt = alone ? printing(now, alone) : [];
  return (
    <dl class="over" aria-label={t("overview")}>
      {shared && (
        <div>
          <dt>{[shared.sources === shared.of && said.length === 0 ? t("allSay") : t("someSay", { k: shared.sources, n: shared.of }), ...said].join(t("comma"))}</dt>
          <dd>
            <button type="button" class="sentence-button over-passage" dir={directionOf(shared.text)} onClick={() => show({ kind: "evidence", sentence: keyOf(shared) })}>
              <bdi class="clamped" dir={directionOf(shared.text)} lang={languageOf(shared.article)}>{shared.text}</bdi>
              <span class="hidden">{saying(roots)}</span>
              <Marks roots={roots} />
            </button>
          </dd>
        </div>
      )}
      {told.length > 0 && (
        <Line name={t("theyDiffer")} to="disagreements" more={told.length > FEW ? t("seeAll", { n: told.length }) : t("disagreements")}>
          <ul class="over-told">
            {told.slice(0, FEW).map((one) => (
              <Told key={one.key} one={one} />
            ))}
          </ul>
        </Line>
      )}
      {alone && (
        <Line name={t("onlyOne")} to="only" more={aloneCount > 1 ? t("seeAll", { n: aloneCount }) : t("only")}>
          <span class="over-passage clamped" dir={directionOf(alone.text)} lang={languageOf(alone.article)}>
            <Letters all={aloneAt.map((article) => letterOf(article))} /> <span class="hidden">{listed(aloneAt.map(sourceAt)) + t("colon")}</span> {alone.text}
          </span>
        </Line>
      )}
      <Line name={t("sources")} to="origins" more={t("origins")}>
        {sources < articles ? t("fewerSources", { n: sources, m: articles }) : t("allSources", { n: sources })}
        {gap()}
        {origins.length > 0 && `${origins.slice(0, FEW).join(" · ")}${origins.length > FEW ? ` +${origins.length - FEW}` : ""} · `}
      </Line>
    </dl>
  );
}
