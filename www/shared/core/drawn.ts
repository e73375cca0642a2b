/** Which of the words that two texts have in common are drawn. */
import type { Range } from "./ranges";

const KANA = /^[\p{sc=Hira}\p{sc=Kana}]$/u;
const HAN = /^\p{sc=Han}$/u;
const FIGURE = /^[〇一二三四五六七八九十百千万萬億亿]$/u;

/** True if a stretch is one character of a script without spaces, and neither a figure nor a whole word. */
function isFragment(text: string, { start, end }: Range): boolean {
  const one = text.slice(start, end);
  // A single letter of Japanese is an ending.
  if (KANA.test(one)) return true;
  if (!HAN.test(one) || FIGURE.test(one)) return false;
  return new Intl.Segmenter(undefined, { granularity: "word" }).segment(text).containing(start)?.segment !== one;
}

/** Stretches of a text as they are drawn: neighbours as one, and no fragments. The archives of the extension have no room for it. */
export function drawn(text: string, stretches: readonly Range[]): readonly Range[] {
  if (import.meta.env.MODE === "extension") return stretches;
  const joined: Range[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined.filter((range) => !isFragment(text, range));
}
