import type { ComponentChild } from "preact";
import type { Key } from "../../i18n";
import { daysOf } from "../../store/days";
import { differencesIn } from "../../store/differences";
import { aloneIn, type Printed } from "../../store/overview";
import type { Result } from "../../store/result";
import { AgreementMap, isCompared } from "./AgreementMap";
import { Days } from "./Days";
import { Differences } from "./Differences";
import { countedOf, Origins } from "./Origins";
import { OtherEvents } from "./OtherEvents";
import { PassagesByArticle } from "./PassagesByArticle";
import { cutDifferently, Quotations } from "./Quotations";

/** What is found in the articles beside their summary, in the order of its tabs. */
export type FindingId = "disagreements" | "map" | "only" | "missing" | "quotations" | "origins" | "days" | "others";

export interface Finding {
  id: FindingId;
  /** Its name on a tab, and the one above what it shows. */
  name: Key;
  title: Key;
  help: readonly Key[];
  /** How much there is to see. One with nothing in it is left out. */
  count: number;
  /** True if it is shown without a number. */
  uncounted?: boolean;
  /** True if it stays all the same, since it is worth knowing that there is nothing. */
  always?: boolean;
  content: () => ComponentChild;
}

const sum = (all: readonly Printed[]) => all.reduce((n, { passages }) => n + passages.length, 0);

function differing(result: Result): Finding {
  const { told, spelt } = differencesIn(result);
  return {
    id: "disagreements",
    name: "nameDiffer",
    title: "disagreements",
    help: told.length === 0 ? [] : told.some(({ later }) => later) ? ["disagreementsHelp", "laterHelp"] : ["disagreementsHelp"],
    count: told.length,
    always: isCompared(result),
    content: () => <Differences told={told} spelt={spelt} />,
  };
}

/** What there is to see below the summary: where the sources differ, agree, stand alone and fall silent. */
export function findingsOf(result: Result): Finding[] {
  const { articles, quotations, sentences, other_events: others } = result.summary;
  const [only, missing] = [aloneIn(result), articles.map((one, n) => ({ articles: [n], passages: one.missing }))];
  const cut = cutDifferently(quotations);
  const days = daysOf(result);
  const compared = isCompared(result);
  const all: Finding[] = [
    differing(result),
    { id: "map", name: "map", title: "map", help: ["mapHelp"], count: compared ? sentences.length : 0, uncounted: true, content: () => <AgreementMap result={result} /> },
    { id: "only", name: "nameOnly", title: "only", help: ["onlyHelp"], count: sum(only), content: () => <PassagesByArticle all={only} /> },
    { id: "missing", name: "nameMissing", title: "missing", help: ["missingHelp"], count: sum(missing), content: () => <PassagesByArticle all={missing} /> },
    { id: "quotations", name: "nameQuotations", title: "quotations", help: ["quotationsHelp"], count: cut.length, content: () => <Quotations all={cut} /> },
    { id: "days", name: "days", title: "days", help: ["daysHelp"], count: days.length, content: () => <Days all={days} /> },
    { id: "origins", name: "sources", title: "origins", help: [], count: compared ? countedOf(result).length : 0, uncounted: true, content: () => <Origins result={result} /> },
  ];
  // Elsewhere, the list above the summary has them.
  if (import.meta.env.MODE === "extension") all.push({ id: "others", name: "nameOthers", title: "nameOthers", help: [], count: others.length, content: () => <OtherEvents all={others} /> });
  return all.filter(({ always, count }) => always === true || count > 0);
}
