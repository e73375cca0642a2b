/** Where a title in Chinese may end a line: between words, which no browser knows by itself. */

/** What the next word belongs to: a mark that opens, and a figure with what it counts. */
const HOLDS = /[\p{Ps}\p{Pi}\p{N}〇一二三四五六七八九十百千万萬億亿两兩第]$/u;
/** What begins a line: a word or a mark that opens, but no word that leans on the one before it. */
const BEGINS = /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u;
const LEANS = /^[的地得了着著过過们們]$/u;

/** The places in a text at which a line may begin; none in another language. */
export function breaksIn(text: string, language: string | undefined): number[] {
  if (language !== "zh") return [];
  const words = [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)];
  return words.flatMap(({ segment, index }, n) =>
    index > 0 && BEGINS.test(segment) && !LEANS.test(segment) && !HOLDS.test(words[n - 1]?.segment ?? "") ? [index] : [],
  );
}
