import type { SummarySentence } from "../core/types";
import { percent, t } from "../i18n";
import { COLOURS, letter } from "../store/item";
import { keyOf, show } from "../store/panel";
import type { Result } from "../store/result";
import { Letter } from "./Letter";

/** How strongly an article says a sentence: 1 for its own, 0 for not at all. */
function strength(sentence: SummarySentence, index: number): number {
  if (sentence.article === index) return 1;
  return Math.max(0, ...sentence.support.filter((one) => one.article === index).map((one) => one.strength));
}

/** Shades are few, so that they can be told apart. */
const shade = (value: number) => (value === 0 ? 0 : Math.max(1, Math.ceil(value * 4)));

function Strip({ result, index }: { result: Result; index: number }) {
  const length = Math.max(1, result.items[index]?.article.text.length ?? 1);
  const used = result.summary.sentences.filter((one) => one.article === index);
  return (
    <svg class={`strip colour-${index % COLOURS}`} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-all" width="100" height="8" />
      {used.map((one) => (
        <rect key={one.start} x={(one.start / length) * 100} width={Math.max(1, ((one.end - one.start) / length) * 100)} height="8" />
      ))}
    </svg>
  );
}

const columnsOf = ({ summary }: Result) => summary.articles.flatMap((report, index) => (report.counted ? [index] : []));

/** True if there is a sentence, and an article to compare it with. */
export const isCompared = (result: Result): boolean => result.summary.sentences.length > 0 && columnsOf(result).length > 1;

/** Which article says which sentence, as a picture that is a table; and where in each article sentences were taken. */
export function AgreementMap({ result }: { result: Result }) {
  const { sentences } = result.summary;
  const columns = columnsOf(result);
  return (
    <>
      <div class="map-place">
        <table class="map">
          <thead>
            <tr>
              <td />
              {columns.map((index) => (
                <th key={index} scope="col">
                  <Letter index={index} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sentences.map((sentence) => (
              <tr key={`${sentence.article}:${sentence.start}`}>
                <th scope="row">
                  <button type="button" class="sentence-button map-row" onClick={() => show({ kind: "evidence", sentence: keyOf(sentence) })}>
                    <bdi class="name clip">{sentence.text}</bdi>
                  </button>
                </th>
                {columns.map((index) => {
                  const value = strength(sentence, index);
                  return (
                    <td key={index} class={`cell colour-${index % COLOURS} shade-${shade(value)}`}>
                      <span class="hidden">{value === 0 ? t("mapNone") : percent(value)}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3 class="label">{t("places")}</h3>
      <ul class="strips">
        {columns.map((index) => (
          <li key={index}>
            <Letter index={index} />
            <Strip result={result} index={index} />
            <span class="hidden">
              {letter(index)}: {t("sentencesTaken", { n: sentences.filter((one) => one.article === index).length })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
