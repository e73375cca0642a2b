import type { ComponentChild } from "preact";
import { t, type Key } from "../../i18n";
import type { Result } from "../../store/result";
import { AgreementMap, isCompared } from "./AgreementMap";
import { CommonWordings } from "./CommonWordings";
import { Disagreements } from "./Disagreements";
import { OtherEvents } from "./OtherEvents";
import { PassagesByArticle } from "./PassagesByArticle";
import { cutDifferently, Quotations } from "./Quotations";

interface Finding {
  id: string;
  title: Key;
  help: Key;
  /** How much there is to see. One with nothing in it is left out. */
  count: number;
  /** True if it stays all the same, since it is worth knowing that there is nothing. */
  always?: boolean;
  content: () => ComponentChild;
}

/** Everything that is shown below the summary: where the sources agree, differ, stand alone and fall silent. */
export function findingsOf(result: Result): Finding[] {
  const { articles, disagreements, quotations, common_wording: wording, sentences } = result.summary;
  const [only, missing] = [articles.map((one) => one.only), articles.map((one) => one.missing)];
  const cut = cutDifferently(quotations);
  const sum = (all: readonly (readonly unknown[])[]) => all.reduce((n, one) => n + one.length, 0);
  const all: Finding[] = [
    { id: "disagreements", title: "disagreements", help: "disagreementsHelp", count: disagreements.length, always: isCompared(result), content: () => <Disagreements all={disagreements} /> },
    { id: "map", title: "map", help: "mapHelp", count: isCompared(result) ? sentences.length : 0, content: () => <AgreementMap result={result} /> },
    { id: "only", title: "only", help: "onlyHelp", count: sum(only), content: () => <PassagesByArticle all={only} /> },
    { id: "missing", title: "missing", help: "missingHelp", count: sum(missing), content: () => <PassagesByArticle all={missing} /> },
    { id: "quotations", title: "quotations", help: "quotationsHelp", count: cut.length, content: () => <Quotations all={cut} /> },
    { id: "common-wording", title: "commonWording", help: "commonWordingHelp", count: wording.length, content: () => <CommonWordings all={wording} /> },
  ];
  return all.filter(({ always, count }) => always === true || count > 0);
}

/** The findings one below the other, and the other events of the paste. */
export function Findings({ result }: { result: Result }) {
  return (
    <>
      {findingsOf(result).map(({ id, title, help, content }) => (
        <section key={id} id={id} class="part" aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`} tabIndex={-1}>
            {t(title)}
          </h2>
          <p class="hint">{t(help)}</p>
          {content()}
        </section>
      ))}
      <OtherEvents all={result.summary.other_events} />
    </>
  );
}
