import type { ComponentChildren } from "preact";
import { LanguageChoice } from "../shared/components/frame/LanguageChoice";
import { gap, t, type Key } from "../shared/i18n";
import type { Article, Check, Summary } from "../wasm/conspectus";
import { Checked, Chosen, Differ, Dropped, Roots, Saying, Terms } from "./live";

interface Props {
  articles: readonly (Article & { source: string })[];
  /** What the core says; absent until it does. */
  summary: Summary | undefined;
  check: Check | undefined;
  fault: string;
  words: number;
  ask: (words: number) => void;
  /** Leads back to where the reader came from. */
  back: ComponentChildren;
}

/** What was measured of the check, as benches/RESULTS.md has it. */
const MEASURED = { all: 100, marked: 99, wronglyMarked: 2, quotations: 99, fewestNames: 85, mostNames: 93, denials: 97, found: 85 };

interface PartProps {
  title: Key;
  text: Key;
  /** What the core says of it. */
  children?: ComponentChildren;
}

/** A numbered part: a heading, what it says, and what the core says of the example. */
function Part({ title, text, children }: PartProps) {
  return (
    <>
      <h2 class="how-step">{t(title)}</h2>
      <p>{t(text, { checkText: t("checkText") })}</p>
      {children}
    </>
  );
}

/** The text, with what the core says of the example in its places. */
export function How({ articles, summary, check, fault, words, ask, back }: Props) {
  const names = articles.map(({ source }) => source);
  return (
    <article class="how">
      <nav class="how-top">
        {back}
        <LanguageChoice />
      </nav>
      <h1 id="how-title">{t("howTitle")}</h1>
      <p>{t("howIdea")}</p>
      <p>
        {t("howLive", { tryIt: t("tryIt") }) + gap()}
        {fault !== "" && <strong role="alert">{t("howFault", { why: fault })}</strong>}
      </p>
      <Part title="howPage" text="howPageText">
        {summary && <Dropped summary={summary} names={names} />}
      </Part>
      <Part title="howSources" text="howSourcesText">
        {summary && <Roots summary={summary} names={names} />}
      </Part>
      <Part title="howMatters" text="howMattersText">
        {summary && <Terms summary={summary} />}
      </Part>
      <Part title="howChosen" text="howChosenText">
        {summary && <Chosen summary={summary} names={names} words={words} ask={ask} />}
      </Part>
      <Part title="howSaying" text="howSayingText">
        {summary && <Saying summary={summary} names={names} />}
      </Part>
      <Part title="howDiffer" text="howDifferText">
        {summary && <Differ summary={summary} names={names} />}
      </Part>
      <Part title="howCheck" text="howCheckText">
        <p>{t("howCheckExample")}</p>
        {check && <Checked check={check} names={names} />}
        <p>{t("howCheckMeans")}</p>
        <p>{t("howCheckMeasured", MEASURED)}</p>
      </Part>
      <h2>{t("howCannot")}</h2>
      <ul>
        <li>{t("howCannotClear")}</li>
        <li>{t("howCannotTrue")}</li>
        <li>{t("howCannotCount", { ratio: t("of", { k: 2, n: 4 }) })}</li>
        <li>{t("howCannotDiffer")}</li>
      </ul>
      <p>{t("howMore")}</p>
    </article>
  );
}
