/** A stretch of a text. */
export interface Range {
  start: number;
  end: number;
}

/** A piece of a text, and the ranges that hold all of it. */
export interface Piece<T> {
  text: string;
  start: number;
  marks: T[];
}

/**
 * Where the end of a sentence begins, which stays on one line with its marks: at most the last word, and of Chinese and Japanese the last
 * character.
 */
export const tailOf = (text: string): number => /[\u3040-\u9fff]?[^\s\u3040-\u9fff]{0,10}$/u.exec(text)?.index ?? text.length;

/** Cuts `text` from `start` to `end` wherever one of the ranges begins or ends. The pieces together are that stretch. */
export function cut<T extends Range>(text: string, { start, end }: Range, ranges: readonly T[]): Piece<T>[] {
  const inside = ranges.filter((range) => range.start < end && range.end > start && range.end > range.start);
  const edges = new Set([start, end]);
  for (const range of inside) {
    edges.add(Math.max(start, range.start));
    edges.add(Math.min(end, range.end));
  }
  const places = [...edges].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, n) => {
    const to = places[n + 1] ?? end;
    return { text: text.slice(from, to), start: from, marks: inside.filter((range) => range.start <= from && range.end >= to) };
  });
}
