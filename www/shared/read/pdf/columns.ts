/** Puts the columns of a page one behind the other where it was drawn line by line across all of them. */
import type { Line } from "./pdf-lines";

/** So many lines stand side by side in columns; fewer may be a table or a list. */
const FEWEST = 5;
/** Pieces of columns have this many letters, taken together. */
const LETTERS = 15;
/** So many columns a page may have, and so many places for the gap between two are tried. */
const MOST = { columns: 6, places: 100 };

/** What was drawn side by side, one row after another. */
function rowsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const last = rows.at(-1)?.at(-1);
    if (last && Math.abs(last.y - line.y) < Math.min(last.size, line.size) / 2 && line.left >= last.right) rows.at(-1)?.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** A row as one line. */
function whole(row: readonly Line[]): Line[] {
  const [first] = row;
  const longest = row.reduce<Line | undefined>((best, one) => (best && best.text.length >= one.text.length ? best : one), undefined);
  if (!first || !longest) return [];
  return [{ ...longest, text: row.map(({ text }) => text).join(" "), left: first.left, right: Math.max(...row.map(({ right }) => right)), y: first.y }];
}

const parts = (row: readonly Line[], x: number) => [row.filter(({ right }) => right <= x), row.filter(({ left }) => left >= x)] as const;

/** True for lines of a text: many begin within a sentence, where the cells of a table have a beginning each. */
function isProse(lines: readonly string[]): boolean {
  const within = lines.filter((line) => /^\p{Ll}/u.test(line)).length;
  const hasCase = lines.some((line) => /[\p{Lu}\p{Ll}]/u.test(line));
  return lines.reduce((sum, line) => sum + line.length, 0) >= LETTERS * lines.length && (!hasCase || within * 3 >= lines.length);
}

/** Where the gap is between two columns. */
function gutterOf(rows: readonly (readonly Line[])[]): number | undefined {
  const gaps = rows.flatMap((row) => row.slice(1).map((line, n): [number, number] => [row[n]?.right ?? 0, line.left]));
  const places = gaps.slice(0, MOST.places).map(([from, to]) => (from + to) / 2);
  const counted = places.map((x) => ({ x, count: gaps.filter(([from, to]) => from < x && x < to).length }));
  const best = counted.reduce<{ x: number; count: number } | undefined>((most, one) => (most && most.count >= one.count ? most : one), undefined);
  if (!best || best.count < FEWEST) return undefined;
  const beside = rows.map((row) => parts(row, best.x)).filter(([left, right]) => left.length > 0 && right.length > 0);
  const isText = ([0, 1] as const).every((side) => isProse(beside.map((both) => both[side].map(({ text }) => text).join(" "))));
  const crossing = rows.filter((row) => row.length > 1 && row.some(({ left, right }) => left < best.x && right > best.x)).length;
  return isText && crossing <= beside.length ? best.x : undefined;
}

/** The lines of a page in the order in which they are read. */
export function inColumns(lines: readonly Line[], depth = 1): Line[] {
  const rows = rowsOf(lines);
  const gutter = depth < MOST.columns ? gutterOf(rows) : undefined;
  if (gutter === undefined) return rows.flatMap(whole);
  const read: Line[] = [];
  let block: Line[][] = [];
  const end = () => {
    const sides = block.map((row) => parts(row, gutter));
    for (const side of [0, 1] as const) read.push(...inColumns(sides.flatMap((both) => both[side]), depth + 1));
    block = [];
  };
  for (const row of rows) {
    const [left, right] = parts(row, gutter);
    if (left.length + right.length === row.length) block.push(row);
    else {
      end();
      read.push(...whole(row));
    }
  }
  end();
  return read;
}
