import type { SummarySentence } from "../core/types";
import { percent, t } from "../i18n";
import { COLOURS, letter } from "../store/item";
import { keyOf, show } from "../store/panel";
import type { Result } from "../store/result";
import { Letter } from "./Letter";
import { usePortion } from "./Portion";

/** How strongly articles say a sentence: 1 for its own; those that do not say it at all are missing. */
function strengths(sentence: SummarySentence): Map<number, number> {
  const all = new Map([[sentence.article, 1]]);
  for (const { article, strength } of sentence.support) all.set(article, Math.max(all.get(article) ?? 0, strength));
  return all;
}

/** More columns than this come in portions, and those that say most sentences come first. */
const COLUMNS = 40;

function sorted(columns: readonly number[], rows: readonly Map<number, number>[]): readonly number[] {
  if (columns.length <= COLUMNS) return columns;
  const said = new Map<number, number>();
  for (const index of rows.flatMap((row) => [...row.keys()])) said.set(index, (said.get(index) ?? 0) + 1);
  return columns.toSorted((a, b) => (said.get(b) ?? 0) - (said.get(a) ?? 0));
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
  const rows = sentences.map(strengths);
  const all = sorted(columnsOf(result), rows);
  const { count, more } = usePortion(all.length, COLUMNS);
  const columns = all.slice(0, count);
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
            {sentences.map((sentence, row) => (
              <tr key={`${sentence.article}:${sentence.start}`}>
                <th scope="row">
                  <button type="button" class="sentence-button map-row" onClick={() => show({ kind: "evidence", sentence: keyOf(sentence) })}>
                    <bdi class="name clip">{sentence.text}</bdi>
                  </button>
                </th>
                {columns.map((index) => {
                  const value = rows[row]?.get(index) ?? 0;
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
      {more}
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
