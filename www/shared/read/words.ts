import type { Range } from "./ranges";

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

interface Word extends Range {
  key: string;
}

/** The words that carry something: numbers, and those too long to be mere glue. */
function telling(text: string): Word[] {
  const found: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    const dense = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(segment);
    if (isWordLike !== true || (segment.length < 4 && !dense && !/\p{N}/u.test(segment))) continue;
    found.push({ key: segment.toLocaleLowerCase().replace(/(?:['’]s|s)$/u, ""), start: index, end: index + segment.length });
  }
  return found;
}

/** Where `text` uses words of `other`. */
export function shared(text: string, other: string): Range[] {
  const known = new Set(telling(other).map((word) => word.key));
  return telling(text).filter((word) => known.has(word.key));
}
