/** Finds several articles in one paste, by what people put between them: rules, labels, addresses, names of outlets, empty lines. */
import { wordsOf } from "../core/words";
import type { Draft } from "../store/item";

/** A ruled line: three or more of one sign, alone on a line. */
const RULE = /^[ \t]*(?:(?:-[ \t]?){3,}|(?:\*[ \t]?){3,}|(?:_[ \t]?){3,}|(?:=[ \t]?){3,}|[—–]{2,})[ \t]*$/u;
/** "Article 2", "2. Quelle 2: Radio Nord". */
const LABEL =
  /^\W*(?:\d{1,3}[.)]\s+)?(?:article|story|source|text|news|artikel|quelle|bericht|artículo|noticia|fuente|texto|articolo|fonte|artigo|notícia|texte|статья|источник|مقال|المقال|المصدر|文章|记事|記事)\s*(?:no\.?|nr\.?|n°|№)?\s*(?<number>\d{1,3})\b[\s:.,\p{Pd}]*(?<outlet>.{0,100})$/iu;
/** An address alone on a line. */
const ADDRESS = /^\W*(?:\p{L}{2,12}:\s*)?<?(?:https?:\/\/|www\.)[^\s/]+\/\S+\s*$/iu;
/** A year, in a short line that ends no sentence: "Radio Nord, 3 March 2026". */
const DATED = /^(?=.*\b(?:19|20)\d\d\b)(?=.*(?:\b\d{1,2}\b|\p{L})).{6,100}(?<![.!?…:;,])$/u;

/** The fewest words of prose of an article: a shorter piece is a caption, a footer or a heading of its neighbour. */
const FEWEST = 40;
/** A line of so many words that ends a sentence is prose. */
const PROSE = 8;
const ENDED = /[.!?…。！？।۔؟።։]["'”’»)\]]*\s*$/u;
/** An article that only empty lines set off has prose in one of so many first lines. */
const EARLY = 8;
/** A paste of more lines is a table or a log. */
const MOST = 100_000;

/** Finds several articles in one paste; `undefined` when it looks like one. */
export function findSplit(text: string): Draft[] | undefined {
  const lines = text.split("\n");
  if (lines.length > MOST) return undefined;
  for (const starts of [rules, labels, addresses, dates, gaps]) {
    const pieces = joined(lines, starts(lines));
    if (pieces.length > 1) return pieces.map(starts === labels ? unlabelled : starts === addresses ? addressed : (text) => ({ text }));
  }
  return undefined;
}

/** The numbers of the lines that are as they should be. */
const linesThat = (lines: readonly string[], is: (line: string, number: number) => boolean): number[] =>
  lines.flatMap((line, number) => (is(line, number) ? [number] : []));

const rules = (lines: readonly string[]): number[] => linesThat(lines, (line) => RULE.test(line));

/** Lines that count from 1 on. */
function labels(lines: readonly string[]): number[] {
  let last = 0;
  return linesThat(lines, (line) => {
    const number = line.length < 200 ? LABEL.exec(line)?.groups?.["number"] : undefined;
    if (number === undefined || Number(number) !== last + 1) return false;
    last += 1;
    return true;
  });
}

/** Addresses above their articles, or below. */
function addresses(lines: readonly string[]): number[] {
  const found = linesThat(lines, (line) => line.length < 2000 && ADDRESS.test(line));
  const [first, last] = [lines.findIndex((line) => line.trim() !== ""), lines.findLastIndex((line) => line.trim() !== "")];
  if (found.length < 2 || found[0] === first) return found;
  return found.at(-1) === last ? found.map((number) => number + 1) : [];
}

/** Lines with the name of an outlet and a day, another name each; the first of them opens the paste. */
function dates(lines: readonly string[]): number[] {
  const found = linesThat(lines, (line) => line.length <= 100 && DATED.test(line.trim()) && wordsOf(line) <= 12);
  const names = found.map((number) => (lines[number] ?? "").replaceAll(/[\d\W_]+/gu, " ").trim());
  const opens = lines.slice(0, found[0] ?? 0).every((line) => line.trim() === "");
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return opens ? found.filter((_, place) => times.get(names[place] ?? "") === 1) : [];
}

/**
 * Places where more lines are empty than anywhere else, and as many at each: two at least. They say little, so each piece has to stand
 * alone.
 */
function gaps(lines: readonly string[]): number[] {
  const found: { at: number; size: number }[] = [];
  let size = 0;
  for (const [number, line] of lines.entries()) {
    if (line.trim() === "") size += 1;
    else {
      if (size > 1 && number > size) found.push({ at: number, size });
      size = 0;
    }
  }
  const most = found.reduce((largest, gap) => Math.max(largest, gap.size), 0);
  const starts = found.filter((gap) => gap.size === most).map((gap) => gap.at);
  const alone = [0, ...starts].every((from, number) => {
    const piece = lines.slice(from, starts[number] ?? lines.length).filter((line) => line.trim() !== "");
    const early = piece.slice(0, EARLY).some((line) => wordsOf(line) >= 2 * PROSE && ENDED.test(line));
    return early && proseOf(piece) >= Math.max(FEWEST, wordsOf(piece.join(" ")) / 2);
  });
  return alone ? starts : [];
}

/** The pieces that start at these lines; one that is too short to stand alone goes with the one before, or at the start with the one behind. */
function joined(lines: readonly string[], starts: readonly number[]): string[] {
  const bounds = [0, ...starts.filter((start) => start > 0), lines.length];
  const pieces: { from: number; to: number; prose: number }[] = [];
  for (const [number, from] of bounds.slice(0, -1).entries()) {
    const to = bounds[number + 1] ?? lines.length;
    const prose = proseOf(lines.slice(from, to));
    const last = pieces.at(-1);
    if (last && (prose < FEWEST || last.prose < FEWEST)) {
      last.to = to;
      last.prose += prose;
    } else pieces.push({ from, to, prose });
  }
  return pieces.map(({ from, to }) => textOf(lines.slice(from, to)));
}

/** How many words of prose some lines have. */
function proseOf(lines: readonly string[]): number {
  let [words, before] = [0, 0];
  for (const line of lines) {
    const more = wordsOf(line);
    // A sentence may be wrapped over several lines.
    before = line.trim() === "" ? 0 : before + more;
    if (before < PROSE || !ENDED.test(line)) continue;
    words += before;
    before = 0;
  }
  return words;
}

/** A piece without the label above it, which may name the outlet. */
function unlabelled(text: string): Draft {
  const [first = "", ...rest] = text.split("\n");
  const outlet = LABEL.exec(first)?.groups?.["outlet"]?.trim();
  // What is longer, or ends a sentence, belongs to the text.
  if (outlet === undefined || wordsOf(outlet) > 6 || ENDED.test(outlet)) return { text };
  return { text: textOf(rest), ...(outlet && { source: outlet }) };
}

/** A piece without the address above or below it. */
function addressed(text: string): Draft {
  const lines = text.split("\n");
  const above = ADDRESS.test(lines[0] ?? "");
  const line = above ? lines.shift() : ADDRESS.test(lines.at(-1) ?? "") ? lines.pop() : undefined;
  const address = /https?:\/\/[^\s>]+/iu.exec(line ?? "")?.[0];
  return address === undefined ? { text } : { text: textOf(lines), address };
}

/** The text of a piece, without the rule that divides it and empty lines around it. */
function textOf(lines: readonly string[]): string {
  const rest = RULE.test(lines[0] ?? "") ? lines.slice(1) : lines;
  return rest.join("\n").replace(/^(?:[ \t]*\n)+/u, "").trimEnd();
}
