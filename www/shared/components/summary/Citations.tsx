import { t } from "../../i18n";
import { byLetter } from "../../store/letters";
import { letterOf, type Result } from "../../store/result";
import { list } from "../../write/saying";

/** Which agencies and outlets several articles cite: what they have from there is one voice. */
export function Citations({ result: { summary, items } }: { result: Result }) {
  if (summary.citations.length === 0) return null;
  return (
    <ul class="facts">
      {summary.citations.map(({ outlet, articles }) => {
        const letters = articles.map((index) => letterOf(index, items)).sort(byLetter);
        return <li key={outlet}>{t("citing", { letters: list(letters), outlet })}</li>;
      })}
    </ul>
  );
}
