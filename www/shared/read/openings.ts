/**
 * Finds where another article about the same event opens, with nothing but an empty line before it: a title with words of the first
 * article's opening, then a lead that tells the same, and names in full who was last named by family name alone. No other line of an
 * article does all of that.
 */
import { PROSE, type Line } from "./prose";

/** How many words are an opening, and a lead. */
const OPENING = 120;
const LEAD = 50;
/** Titles are between so many words long. */
const TITLE = [4, 18] as const;
/** So many lines between a title and its lead are bylines and captions. */
const BETWEEN = 5;
/** How many words of a title, and what share of those of a lead, stand in the first opening. */
const OF_TITLE = 3;
const OF_LEAD = 0.3;
/** How many people are named in full again. */
const AGAIN = 2;

/** The name of its site ends an article. */
const SITE = /^\s*[\w-]+(?:\.[\w-]+)+\s*$/u;

/** Letters of a word that stay the same in most of its forms. */
const STEM = 6;
const stems = (text: string): Set<string> =>
  new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 3 || /^\p{Lu}{2}/u.test(word)).map((word) => word.toLowerCase().slice(0, STEM)));

/** Names of a line: in full, as two words with capitals, and single ones. */
function namesIn(line: string): { full: string[]; alone: string[] } {
  const [full, alone]: [string[], string[]] = [[], []];
  for (const [run] of line.matchAll(/\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu)) {
    const names = run.replaceAll(/['’]s\b/gu, "").split(" ");
    if (names.length === 1) alone.push(names[0] ?? "");
    for (const [n, name] of names.slice(1).entries()) full.push(`${names[n] ?? ""} ${name}`);
  }
  return { full, alone };
}

/** The beginning of some lines. */
function beginning(lines: readonly Line[], most: number): string {
  const kept: string[] = [];
  for (let [n, words] = [0, 0]; n < lines.length && words < most; n++) {
    const line = (lines[n]?.text ?? "").split(/\s+/u).slice(0, most - words);
    words += line.length;
    kept.push(line.join(" "));
  }
  return kept.join("\n");
}

/** Where a title, with what stands above it and is no prose, follows an article. */
export function openings(all: readonly Line[]): number[] {
  const lines = all.flatMap((line, number) => (line.words > 0 ? [{ ...line, number }] : []));
  const isProse = lines.map(({ words, ends }) => words >= PROSE && ends);
  const first = beginning(lines, OPENING);
  const [known, people] = [stems(first), new Set(namesIn(first).full)];
  // A family name is read off a line only where it may matter.
  const families = [...people].map((name) => name.split(" ")[1] ?? "");
  const inFull = new Map<string, number>();
  const alone = new Map<string, number>();
  const starts: number[] = [];
  let [above, seen] = [0, 0];
  for (const [n, { text, words, ends, number }] of lines.entries()) {
    const lead = isProse.slice(n, n + BETWEEN + 1).indexOf(true);
    const isTitle = !ends && words >= TITLE[0] && words <= TITLE[1] && all[number - 1]?.words === 0;
    if (isTitle && seen >= OPENING && lead > 0 && isProse.slice(n + lead + 1, n + lead + 3).includes(true)) {
      const said = beginning(lines.slice(n + lead, n + lead + LEAD), LEAD);
      const told = [...stems(said)];
      const again = new Set(namesIn(`${text}\n${said}`).full.filter((name) => (alone.get(name.split(" ")[1] ?? "") ?? -1) > (inFull.get(name) ?? n)));
      const isSame = [...stems(text)].filter((stem) => known.has(stem)).length >= OF_TITLE && told.filter((stem) => known.has(stem)).length >= OF_LEAD * told.length;
      if (isSame && again.size >= AGAIN) starts.push(lines[above]?.number ?? 0);
    }
    if (families.some((name) => text.includes(name))) {
      const names = namesIn(text);
      for (const name of names.full) if (people.has(name)) inFull.set(name, n);
      for (const name of names.alone) alone.set(name, n);
    }
    seen += words;
    if (isProse[n] === true || SITE.test(text)) above = n + 1;
  }
  return starts;
}
