import { AgreementMap } from "./AgreementMap";
import { Disagreements } from "./Disagreements";
import { Groups } from "./Groups";
import { OfArticles } from "./OfArticles";
import { Quotations } from "./Quotations";
import type { Result } from "../store/result";

/** Everything below the summary: where the sources agree, differ, stand alone and fall silent. */
export function Comparison({ result }: { result: Result }) {
  const found = result.summary;
  return (
    <>
      <Disagreements all={found.disagreements} />
      <AgreementMap result={result} />
      <OfArticles id="only" title="only" help="onlyHelp" all={found.articles.map((article) => article.only)} />
      <OfArticles id="missing" title="missing" help="missingHelp" all={found.articles.map((article) => article.missing)} />
      <Quotations all={found.quotations} />
      <Groups all={found.groups} />
    </>
  );
}
