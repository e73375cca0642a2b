import type { ComponentChild } from "preact";
import { t, type Key } from "../../i18n";
import { daysOf } from "../../store/days";
import { differencesIn } from "../../store/differences";
import type { Result } from "../../store/result";
import { AgreementMap, isCompared } from "./AgreementMap";
import { CommonWordings } from "./CommonWordings";
import { Days } from "./Days";
import { Differences } from "./Differences";
import { OtherEvents } from "./OtherEvents";
import { PassagesByArticle } from "./PassagesByArticle";
import { cutDifferently, Quotations } from "./Quotations";

interface Finding {
  id: string;
  title: Key;
  help: readonly Key[];
  /** How much there is to see. One with nothing in it is left out. */
  count: number;
  /** True if it stays all the same, since it is worth knowing that there is nothing. */
  always?: boolean;
  content: () => ComponentChild;
}

/** Where the sources differ: it comes first of all if they do, and last if nothing was found. */
function differing(result: Result): Finding {
  const { told, spelt } = differencesIn(result);
  return {
    id: "disagreements",
    title: "disagreements",
    help: told.length === 0 ? [] : told.some(({ later }) => later) ? ["disagreementsHelp", "laterHelp"] : ["disagreementsHelp"],
    count: told.length,
    always: isCompared(result),
    content: () => <Differences told={told} spelt={spelt} />,
  };
}

/** What is shown below the summary and the differences: where the sources agree, stand alone and fall silent. */
export function findingsOf(result: Result): Finding[] {
  const { articles, quotations, common_wording: wording, sentences } = result.summary;
  const [only, missing] = [articles.map((one) => one.only), articles.map((one) => one.missing)];
  const cut = cutDifferently(quotations);
  const sum = (all: readonly (readonly unknown[])[]) => all.reduce((n, one) => n + one.length, 0);
  const differ = differing(result);
  const days = daysOf(result);
  const all: Finding[] = [
    { id: "days", title: "days", help: ["daysHelp"], count: days.length, content: () => <Days all={days} /> },
    { id: "map", title: "map", help: ["mapHelp"], count: isCompared(result) ? sentences.length : 0, content: () => <AgreementMap result={result} /> },
    { id: "only", title: "only", help: ["onlyHelp"], count: sum(only), content: () => <PassagesByArticle all={only} /> },
    { id: "missing", title: "missing", help: ["missingHelp"], count: sum(missing), content: () => <PassagesByArticle all={missing} /> },
    { id: "quotations", title: "quotations", help: ["quotationsHelp"], count: cut.length, content: () => <Quotations all={cut} /> },
    { id: "common-wording", title: "commonWording", help: ["commonWordingHelp"], count: wording.length, content: () => <CommonWordings all={wording} /> },
    ...(differ.count === 0 ? [differ] : []),
  ];
  return all.filter(({ always, count }) => always === true || count > 0);
}

function Section({ finding: { id, title, help, content } }: { finding: Finding }) {
  return (
    <section id={id} class="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {t(title)}
      </h2>
      {help.length > 0 && <p class="hint">{help.map((key) => t(key)).join(" ")}</p>}
      {content()}
    </section>
  );
}

/** The differences, if there are any: they stand directly below the summary. */
export function DifferencesPart({ result }: { result: Result }) {
  const differ = differing(result);
  return differ.count > 0 ? <Section finding={differ} /> : null;
}

/** The other findings one below the other, and the other events of the paste. */
export function Findings({ result }: { result: Result }) {
  return (
    <>
      {findingsOf(result).map((finding) => (
        <Section key={finding.id} finding={finding} />
      ))}
      <OtherEvents all={result.summary.other_events} />
    </>
  );
}
