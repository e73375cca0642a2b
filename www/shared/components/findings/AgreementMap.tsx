import type { RootEvidence } from "../../core/types";
import { directionOf } from "../../core/direction";
import { t } from "../../i18n";
import { languageOf } from "../../store/counted";
import { byLetter } from "../../store/letters";
import { keyOf, show } from "../../store/panel";
import { letterOf, type Result } from "../../store/result";
import { heard } from "../../store/roots";
import { DEGREES } from "../../write/saying";
import { Letter } from "../basics/Letter";
import { markClass } from "../basics/Marks";
import { useShowMore } from "../basics/ShowMore";

/** What each root says of a sentence, by its number. */
type Row = ReadonlyMap<number, RootEvidence>;

/** The letters of a root: a column has one for each of its articles. */
interface Column {
  root: number;
  letters: string[];
}

/** The most letters over one column. */
const LETTERS = 3;

/** More columns than this come in portions, and those that say most sentences come first. */
const COLUMNS = 40;

/** More columns than this are as wide as two letters, and leave the rest to the sentences. */
const FEW = 6;

function sorted(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  if (columns.length <= COLUMNS) return columns;
  const said = (root: number) => rows.filter((row) => (row.get(root)?.degree ?? "none") !== "none").length;
  const counts = new Map(columns.map(({ root }) => [root, said(root)]));
  return columns.toSorted((a, b) => (counts.get(b.root) ?? 0) - (counts.get(a.root) ?? 0));
}

/** The roots, in the order of their letters. */
function columnsOf({ summary, items }: Result): Column[] {
  const all = heard(summary.sentences[0]?.roots ?? []).map(({ root, articles }): Column => {
    return { root, letters: articles.map((one) => letterOf(one, items)).sort(byLetter) };
  });
  return all.sort((a, b) => byLetter(a.letters[0] ?? "", b.letters[0] ?? ""));
}

/** True if there is a sentence, and an article to compare it with. */
export const isCompared = (result: Result): boolean => heard(result.summary.sentences[0]?.roots ?? []).length > 1;

/** Which article says which sentence, as a picture that is a table. */
export function AgreementMap({ result }: { result: Result }) {
  const { sentences } = result.summary;
  const rows = sentences.map(({ roots }): Row => new Map(roots.map((one) => [one.root, one])));
  const all = sorted(columnsOf(result), rows);
  const { count, more } = useShowMore(all.length, COLUMNS);
  const columns = all.slice(0, count);
  return (
    <>
      <div class="map-place">
        <table class={`map${columns.length > FEW ? " map-wide" : ""}`}>
          <thead>
            <tr>
              <td />
              {columns.map(({ root, letters }) => (
                <th key={root} scope="col">
                  {letters.slice(0, LETTERS).map((name) => (
                    <Letter key={name} name={name} />
                  ))}
                  {letters.length > LETTERS && `+${letters.length - LETTERS}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sentences.map((sentence, row) => (
              <tr key={`${sentence.article}:${sentence.start}`}>
                <th scope="row">
                  <button type="button" class="sentence-button map-row" onClick={() => show({ kind: "evidence", sentence: keyOf(sentence) })}>
                    <bdi class="clamped" dir={directionOf(sentence.text)} lang={languageOf(sentence.article)}>{sentence.text}</bdi>
                  </button>
                </th>
                {columns.map(({ root, letters }) => {
                  const { degree = "none", own = false } = rows[row]?.get(root) ?? {};
                  return (
                    <td key={root} class={`cell ${markClass(letters[0] ?? "", degree, own)}`} title={t(DEGREES[degree])}>
                      <span class="hidden">{t(DEGREES[degree])}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </>
  );
}
