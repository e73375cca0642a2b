/** Finds several articles in one paste, by what people put between them: labels, addresses, outlets with a day, rules, empty lines. */
import { wordsOf } from "../core/words";
import type { Draft } from "../store/item";
import { openings } from "./openings";
import { guessed } from "./outlet/guess";
import { outletLines, outletOf } from "./outlet-line";
import { endsSentence, HEADLINE, linesOf, proseOf, type Line, type Prose } from "./prose";

/** A ruled line: three or more of one sign, alone on a line. */
const RULE = /^\s*(?:([-*_=])(?:[ \t]?\1){2,}|[—–]{2,})\s*$/u;
/** "Article 2", "2. Quelle 2: Radio Nord", "Document 2 of 3". */
const LABEL =
  /^\W*(?:\d{1,3}[.)]\s+)?(?:arti(?:cle|kel|colo|go)|story|source|text[eo]?|news|document|report|quelle|bericht|artículo|not[ií]cia|f(?:ue|o)nte|статья|источник|(?:ال)?مقال|المصدر|文章|记事|記事|기사)\s*(?:no\.?|nr\.?|n°|№)?\s*(?<number>\d{1,3})\b(?:\s*(?:\/|of|von|sur|d[ei]|из)\s*\d{1,3}\b)?(?<sign>[^\p{L}\p{N}"“„«]*)(?<said>.{0,100}|http\S*)$/iu;
/** An address alone on a line. */
const ADDRESS = /^\W*(?:\d{1,3}[.)]\s*)?(?:\p{L}{2,12}:\s*)?<?(?:https?:\/\/|www\.)[^\s/]+\/\S+\s*$/iu;

/** A heading over teasers. */
const TEASERS =
  /^\W*(?:read (?:more|next|also)|related|more (?:news|stories|from|on)|most (?:read|popular)|latest|lesen sie auch|mehr (?:zum|aus)|meistgelesen|(?:à )?lire|leia|veja|lea|más sobre|leggi|lees|читайте|اقرأ)/iu;

/** The fewest words that an article tells: a piece that tells less is a caption, a footer, a list of teasers or a heading of its neighbour. */
const FEWEST = 40;
/** The fewest words of prose of one among longer ones, where a sign says that it is one. */
const SHORT = 12;
/** A heading over teasers has fewer words. */
const HEADING = 6;
/** A name of more words is the title of an article and not its outlet. */
const OUTLET = 4;
/** An article that only empty lines set off begins within so many lines. */
const EARLY = 8;
/** So many sizes of gaps are tried, the largest first. */
const SIZES = 4;
/** A paste of more lines is a table or a log. */
const MOST = 100_000;

/** A part of a paste. */
interface Piece extends Prose {
  from: number;
  to: number;
}

/** What people put between articles. */
interface Way {
  /** The lines at which articles start. */
  starts: (lines: readonly Line[]) => readonly number[];
  /** What its signs say of the articles; where there are such signs, one article may be short. */
  drafts?: (texts: readonly string[]) => Draft[];
}

const WAYS: readonly Way[] = [
  { starts: labels, drafts: unlabelled },
  { starts: addresses, drafts: (texts) => texts.map(addressed) },
  { starts: outletLines, drafts: (texts) => texts.map(withOutlet) },
  { starts: rulesOrGaps },
  { starts: openings },
];

/** Finds several articles in one paste; `undefined` when it looks like one. */
export function findSplit(text: string): Draft[] | undefined {
  if (text.split("\n", MOST + 1).length > MOST) return undefined;
  const lines = linesOf(text);
  for (const { starts, drafts } of WAYS) {
    const pieces = joined(piecesOf(lines, starts(lines)), drafts !== undefined);
    if (pieces.length < 2) continue;
    const texts = pieces.map(({ from, to }) => textOf(lines.slice(from, to).map((line) => line.text)));
    const found = drafts?.(texts) ?? texts.map((text) => ({ text }));
    // The archives of the extension have no room for that.
    return import.meta.env.MODE === "extension" ? found : found.map(guessed);
  }
  return undefined;
}

/** The articles among the parts of a document below its headings; nothing where those are sections of one, or one stands above them all. */
export function standing(parts: readonly Draft[]): Draft[] | undefined {
  const kept: Draft[] = [];
  let before = "";
  for (const part of parts) {
    const whole = proseOf(linesOf(part.text)).told >= FEWEST;
    const known = wordsOf(part.title ?? "") >= HEADLINE || part.address !== undefined || part.source !== undefined;
    if (whole && !known) return undefined;
    const last = kept.at(-1);
    if (whole) kept.push({ ...part, text: before + part.text });
    else if (last) kept[kept.length - 1] = { ...last, text: `${last.text}\n\n${part.text}` };
    before = kept.length > 0 ? "" : `${before}${part.text}\n\n`;
  }
  return kept.length > 1 ? kept : undefined;
}

/** The pieces that start at these lines. */
function piecesOf(lines: readonly Line[], starts: readonly number[]): Piece[] {
  const bounds = [0, ...starts.filter((start) => start > 0), lines.length];
  return bounds.slice(0, -1).map((from, number) => {
    const to = bounds[number + 1] ?? lines.length;
    const part = lines.slice(from, to);
    const first = part.find(({ text, words }) => words > 0 && !RULE.test(text));
    const teasers = first !== undefined && first.words < HEADING && TEASERS.test(first.text);
    return { from, to, ...proseOf(part), ...(teasers && { told: 0, prose: 0 }) };
  });
}

/** Pieces of which each can stand alone: what is too short goes with the one before, or at the start with the one behind. */
function joined(pieces: readonly Piece[], clear: boolean): Piece[] {
  const whole = pieces.filter(({ told }) => told >= FEWEST).length;
  // One article with teasers is no more than one, whatever stands between them.
  const mayBeShort = clear && whole > pieces.length / 2;
  const stands = ({ told, prose }: Piece) => told >= FEWEST || (mayBeShort && prose >= SHORT);
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const last = kept.at(-1);
    if (!last || (stands(last) && stands(piece))) kept.push({ ...piece });
    else Object.assign(last, { to: piece.to, prose: last.prose + piece.prose, told: last.told + piece.told });
  }
  return kept;
}

/** The numbers of the lines that are as they should be. */
const linesThat = (lines: readonly Line[], is: (text: string) => boolean): number[] => lines.flatMap(({ text }, number) => (is(text) ? [number] : []));

/** Ruled lines of one kind, or empty lines: what divides it into most articles. */
function rulesOrGaps(lines: readonly Line[]): readonly number[] {
  const ruled = (sign: string) => linesThat(lines, (text) => text.trimStart().startsWith(sign) && RULE.test(text));
  // Agencies rule off their own notes with underscores.
  const ways = ["-", "*", "=", "—", "–"].map(ruled).concat([gaps(lines), ruled("_")]).map((starts) => ({ starts, n: joined(piecesOf(lines, starts), false).length }));
  return ways.reduce((best, way) => (way.n > best.n ? way : best)).starts;
}

/** What a label says. */
function labelOf(line: string): { number: number; sign: string; said: string } | undefined {
  const { number, sign = "", said = "" } = (line.length < 200 && LABEL.exec(line)?.groups) || {};
  return number === undefined ? undefined : { number: Number(number), sign, said: said.replace(/[*_#\]>:\s]+$/u, "") };
}

/** Lines that count from 1 on. */
function labels(lines: readonly Line[]): number[] {
  let last = 0;
  return linesThat(lines, (line) => {
    if (labelOf(line)?.number !== last + 1) return false;
    last += 1;
    return true;
  });
}

/** Addresses above their articles, or below. */
function addresses(lines: readonly Line[]): number[] {
  const found = linesThat(lines, (line) => line.length < 2000 && ADDRESS.test(line));
  const [first, last] = [lines.findIndex(({ words }) => words > 0), lines.findLastIndex(({ words }) => words > 0)];
  if (found.length < 2) return [];
  if (found[0] === first) return found;
  return found.at(-1) === last ? found.map((number) => number + 1) : [];
}

/** Places where more lines are empty than elsewhere. They say little, so nearly each piece has to stand alone. */
function gaps(lines: readonly Line[]): number[] {
  const found: { at: number; size: number }[] = [];
  let size = 0;
  for (const [number, line] of lines.entries()) {
    if (line.words === 0) size += 1;
    else {
      if (size > 1 && number > size) found.push({ at: number, size });
      size = 0;
    }
  }
  const sizes = [...new Set(found.map((gap) => gap.size))].sort((a, b) => b - a);
  for (const size of sizes.slice(0, SIZES)) {
    const starts = found.filter((gap) => gap.size >= size).map((gap) => gap.at);
    const alone = piecesOf(lines, starts).filter((piece) => piece.told >= FEWEST && piece.above < EARLY && piece.prose >= piece.words / 2);
    if (alone.length > 1 && alone.length >= (starts.length + 1) * 0.8) return alone.map(({ from }) => from);
  }
  return [];
}

const addressIn = (line: string): string | undefined => /https?:\/\/[^\s>]+/iu.exec(line)?.[0];

/** A piece without its label, which may name the outlet, the address or the title. */
function unlabelledOne(text: string): Draft {
  const lines = text.split("\n");
  const at = lines.findIndex((line) => labelOf(line));
  const label = labelOf(lines[at] ?? "");
  // A request may stand above the first.
  if (!label || (at > 0 && label.number > 1)) return { text };
  lines.splice(at, 1);
  const kept = textOf(lines);
  const said = label.sign.includes("(") ? /^([^()]+)\)$/u.exec(label.said)?.[1] : label.said;
  if (said === "") return { text: kept };
  // What ends a sentence belongs to the text, and what no sign sets off may be a heading: "Article 1 – Purpose".
  if (said === undefined || endsSentence(said)) return { text };
  if (addressIn(said) === said) return { text: kept, address: said };
  if (wordsOf(said) > OUTLET) return { text: kept, title: said };
  return /[:(|]/u.test(label.sign) && !said.includes("/") ? { text: kept, source: outletOf(said) ?? said } : { text };
}

/** Pieces without their labels; a source that two of them would share is none: it would join their roots. */
function unlabelled(texts: readonly string[]): Draft[] {
  const drafts = texts.map(unlabelledOne);
  const sources = drafts.flatMap(({ source }) => source ?? []);
  return new Set(sources).size === sources.length ? drafts : drafts.map((draft, n) => (draft.source === undefined ? draft : { text: texts[n] ?? "" }));
}

/** A piece without the address above or below it. */
function addressed(text: string): Draft {
  const lines = text.split("\n");
  const above = ADDRESS.test(lines[0] ?? "");
  const line = above ? lines.shift() : ADDRESS.test(lines.at(-1) ?? "") ? lines.pop() : undefined;
  const address = addressIn(line ?? "");
  return address === undefined ? { text } : { text: textOf(lines), address };
}

/** A piece with the outlet that its first line names; the line stays, since it says the day. */
function withOutlet(text: string): Draft {
  const source = outletOf(text.split("\n", 1)[0] ?? "");
  return { text, ...(source !== undefined && { source }) };
}

/** The text of a piece, without the rules that divide it and empty lines around it. */
function textOf(lines: readonly string[]): string {
  const divides = (line: string) => line.trim() === "" || RULE.test(line);
  const first = lines.findIndex((line) => !divides(line));
  return lines.slice(Math.max(first, 0), lines.findLastIndex((line) => !divides(line)) + 1).join("\n").trimEnd();
}
