import type { RootEvidence } from "../../core/types";
import { directionOf } from "../../core/direction";
import { t } from "../../i18n";
import { languageOf } from "../../store/counted";
import { byLetter } from "../../store/letters";
import { keyOf, show } from "../../store/panel";
import { letterOf, type Result } from "../../store/result";
import { heard } from "../../store/roots";
import { DEGREES, list } from "../../write/saying";
import { Letter } from "../basics/Letter";
import { Mark, markClass } from "../basics/Marks";
import { useShowMore } from "../basics/ShowMore";

/** What each root says of a sentence, by its number. */
type Row = ReadonlyMap<number, RootEvidence>;

/** The letters of the articles that tell a sentence differently although another one of their source says it. */
const dissenting = ({ degree, evidence }: RootEvidence, items: Result["items"]): string[] =>
  degree === "differs" ? [] : evidence.filter((one) => one.degree === "differs").map(({ article }) => letterOf(article, items)).sort(byLetter);

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
                  const found = rows[row]?.get(root);
                  const { degree = "none", own = false } = found ?? {};
                  const others = found ? dissenting(found, result.items) : [];
                  const said = [t(DEGREES[degree]), ...(others.length > 0 ? [t("sayDiffers", { letters: list(others), n: others.length })] : [])].join(t("semicolon"));
                  return (
                    <td key={root} class={`cell ${markClass(letters[0] ?? "", degree, own)}`} title={said}>
                      <span class="hidden">{said}</span>
                      {others.slice(0, LETTERS).map((letter) => (
                        <Mark key={letter} letter={letter} degree="differs" />
                      ))}
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
