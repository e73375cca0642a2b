/** What stands on each page beside the text: running heads, page numbers, what a browser prints at the edges. */
import type { Line } from "./pdf-lines";

/** How many lines at the top and at the bottom of a page may be of this kind. */
const EDGE = 4;
/** How far the same line may move from page to page, in points. */
const SHIFT = 3;

/** A number of a page, with or without what it counts. */
const PAGE_NUMBER = /^\P{L}{0,3}(?:\p{L}{1,10}\.?\s)?\p{Nd}{1,4}(?:\s?(?:\/|\||\p{L}{1,4})\s?\p{Nd}{1,4})?\P{L}{0,3}$/u;
/** The head and the foot of a page that a browser printed. */
const PRINTED_HEAD = /^\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4},?\s+\d{1,2}:\d{2}\b/u;
const PRINTED_FOOT = /^((?:https?|file):\/\/\S+)(?:\s+\d+\/\d+)?$/u;

/** The lines at the upper and at the lower edge, the outermost first. */
function edgesOf(lines: readonly Line[]): [Line[], Line[]] {
  const down = lines.toSorted((a, b) => b.y - a.y);
  return [down.slice(0, EDGE), down.slice(-EDGE).toReversed()];
}

/** The text of a line with its figures made equal. */
const likeness = (line: Line) => line.text.replaceAll(/\p{Nd}+/gu, "0").replaceAll(/\s+/gu, "").toLowerCase();

/** The lines that stand at the same place on several pages. */
function repeated(pages: readonly (readonly Line[])[]): Set<Line> {
  const alike = new Map<string, Line[]>();
  for (const lines of pages) {
    for (const line of new Set(edgesOf(lines).flat())) {
      const key = likeness(line);
      const known = alike.get(key);
      if (known) known.push(line);
      else alike.set(key, [line]);
    }
  }
  const found = new Set<Line>();
  for (const lines of alike.values()) {
    const sorted = lines.toSorted((a, b) => a.y - b.y);
    sorted.forEach((line, n) => {
      const next = sorted[n + 1];
      if (next && next.page !== line.page && next.y - line.y <= SHIFT) found.add(line).add(next);
    });
  }
  return found;
}

/** Page numbers and what browsers print, which are plain to see on a single page, too. */
function plain(lines: readonly Line[]): Line[] {
  if (lines.length < 3) return [];
  const [top, bottom] = edgesOf(lines);
  const found: Line[] = [];
  for (const [edge, printed] of [[top, PRINTED_HEAD], [bottom, PRINTED_FOOT]] as const) {
    const [outermost] = edge;
    if (!outermost) continue;
    const beside = edge.filter(({ y }) => Math.abs(y - outermost.y) <= SHIFT);
    const next = edge.find((line) => !beside.includes(line));
    const isNumber = beside.length === 1 && PAGE_NUMBER.test(outermost.text) && next !== undefined && Math.abs(outermost.y - next.y) > 1.5 * outermost.size;
    if (isNumber || beside.some(({ text }) => printed.test(text))) found.push(...beside);
  }
  return found;
}

/** The pages without their running heads, and the address that is printed there. */
export function withoutHeads(pages: readonly (readonly Line[])[]): { lines: Line[]; address: string | undefined } {
  const heads = repeated(pages);
  for (const lines of pages) for (const line of plain(lines)) heads.add(line);
  const addresses = new Set(Array.from(heads, ({ text }) => PRINTED_FOOT.exec(text)?.[1]).filter((one) => one !== undefined));
  const [address] = addresses;
  return { lines: pages.flat().filter((line) => !heads.has(line)), address: addresses.size === 1 && /^http/u.test(address ?? "") && URL.canParse(address ?? "") ? address : undefined };
}
