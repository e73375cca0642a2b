import { t } from "../../i18n";
import { byLetter, colourOfLetter } from "../../store/letters";
import { letterOf, type Result } from "../../store/result";
import { hasWords, sourceAt } from "../../store/voices";
import { citations, joinedLines } from "../../write/cite";
import { Letter } from "../basics/Letter";
import { ShowMore } from "../basics/ShowMore";
import { CommonWordings } from "./CommonWordings";

function Strip({ result, index }: { result: Result; index: number }) {
  const length = Math.max(1, result.items[index]?.article.text.length ?? 1);
  const used = result.summary.sentences.filter((one) => one.article === index);
  return (
    <svg class={`strip ${colourOfLetter(letterOf(index, result.items))}`} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-all" width="100" height="8" />
      {used.map((one) => (
        <rect key={one.start} x={(one.start / length) * 100} width={Math.max(1, ((one.end - one.start) / length) * 100)} height="8" />
      ))}
    </svg>
  );
}

/** The articles that count, in the order of their letters. */
export function countedOf({ summary, items }: Result): number[] {
  const all = summary.articles.flatMap((report, index) => (report.counted && hasWords(index) ? [index] : []));
  return all.sort((a, b) => byLetter(letterOf(a, items), letterOf(b, items)));
}

/** Where the articles come from: which draw on one report, whom they cite, and where in each the sentences of the summary stand. */
export function Origins({ result }: { result: Result }) {
  const { sentences, common_wording: wording } = result.summary;
  const lines = [...joinedLines(result), ...citations(result)];
  return (
    <>
      {lines.length > 0 && (
        <ul class="origins">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <h3 class="label">{t("places")}</h3>
      <ul class="strips">
        <ShowMore all={countedOf(result)} most={40} items>
          {(index) => (
            <li key={index}>
              <Letter name={letterOf(index, result.items)} />
              <bdi class="name clip">{sourceAt(index)}</bdi>
              <Strip result={result} index={index} />
              <span class="hidden">
                {letterOf(index, result.items)}: {t("sentencesTaken", { n: sentences.filter((one) => one.article === index).length })}
              </span>
            </li>
          )}
        </ShowMore>
      </ul>
      {wording.length > 0 && (
        <>
          <h3 class="label">{t("commonWording")}</h3>
          <p class="hint">{t("commonWordingHelp")}</p>
          <CommonWordings all={wording} />
        </>
      )}
    </>
  );
}
