/**
 * Markdown: the article in a clipping or a note, without its marks, and what the block of properties in front of it says. By the same
 * rules as `src/read/from_markdown.rs` and `src/read/unmark.rs`, which the command line reads it by.
 */
import type { Draft } from "../store/item";

/** So many signs of Markdown a text has at least, a heading in the first line counting all of them. */
const SIGNS = 2;

/** The block in front, between rules: of a hundred lines at most, one of them a property. */
const FRONT = /^---[ \t]*\n((?:(?!(?:---|\.\.\.)[ \t]*\n)[^\n]*\n){1,99})(?:---|\.\.\.)[ \t]*(?:\n|$)/u;

/** An address in brackets, with brackets inside of it. */
const ADDRESS = String.raw`\((?:[^()\n]|\([^()\n]*\)){0,2000}\)`;
const IMAGE = String.raw`!\[[^\][]{0,400}\]${ADDRESS}`;
const INLINE = new RegExp(
  [
    String.raw`(?<gone> ?(?:\[${IMAGE}\]${ADDRESS}|\[\^[^\]\n]{0,38}\](?:${ADDRESS})?)|${IMAGE}|!\[\[[^\][\n]{0,400}\]\])`,
    String.raw`\[\[(?:[^\][\n]{0,400}\|)?(?<note>[^\][\n|]{0,400})\]\]`,
    String.raw`\[(?<link>[^\][]{0,400})\]${ADDRESS}`,
    String.raw`\\(?<kept>[!-/:-@[-\x60{-~])`,
    String.raw`~~|(?<! )==(?!=)|==(?![ =])|(?!(?<=[\p{L}\p{N}])\*[\p{L}\p{N}])(?:(?<! )[*\x60]|[*\x60](?! ))|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`,
  ].join("|"),
  "gu",
);

/** What may open a line: quotations, headings, items and rows. */
const OPENING = /^(?:[ \t]*(?:[>|]|#{1,6}(?= )|[*+\p{Pd}•](?=[ \t])|\[[ x]\](?= )))+[ \t]*|^[ \t]+/u;
const NUMBER = /^[ \t]*(\d{1,3})[.)] /u;
const RULE = /^[-*_=|: +]{3,}$/u;
const DIVIDER = /^(?:[-_*] ?){3,}$/u;

/** A line of the block in front, with the name of what it tells. */
export const PROPERTY = /^[^ :]+:(?!\S)/u;

/** The block of properties in front of a text, and how many lines it is; nothing if there is none. */
export function frontOf(text: string): { block: string; lines: number } | undefined {
  const [whole = "", block = ""] = FRONT.exec(text) ?? [];
  const lines = block.split("\n");
  const found = lines.some((line) => PROPERTY.test(line)) && lines.every((line) => /^[^ :]*:(?!\S)|^[ \t#-]|^\s*$/u.test(line));
  return found ? { block, lines: whole.trimEnd().split("\n").length } : undefined;
}

/**
 * The article of a text in Markdown; nothing if it is in none. With `ruled`, the rules between paragraphs stay, as they may divide
 * articles.
 */
export function fromMarkdown(given: string, ruled = false): Draft | undefined {
  const text = given.replace(/^\ufeff/u, "").replaceAll(/\r\n?/gu, "\n");
  const front = frontOf(text);
  const body = front ? text.split("\n").slice(front.lines).join("\n") : text;
  if (!front && !isMarkdown(body)) return undefined;
  return { ...(front && properties(front.block)), text: unmarked(prose(body), ruled).trim() };
}

/** What the block in front says. */
function properties(block: string): Partial<Draft> {
  const known: Partial<Draft> = {};
  let key = "";
  for (const line of block.split("\n")) {
    const item = /^\s*- (.*)$/u.exec(line)?.[1];
    const [, name = "", told = ""] = /^([^:]*):(.*)$/u.exec(line) ?? [];
    if (item === undefined) key = name;
    const value = (item ?? told).replaceAll(/^[\s"'[\]]+|[\s"'[\]]+$/gu, "");
    const place = value === "" ? undefined : placeOf(key, value);
    // Of several authors each; of all else what comes first.
    if (place && known[place] === undefined) known[place] = value;
    else if (place === "author") known.author = `${known.author ?? ""}, ${value}`;
  }
  return known;
}

function placeOf(key: string, value: string): "title" | "author" | "published" | "source" | "address" | undefined {
  if (key === "title") return "title";
  if (key === "author" || key === "authors") return "author";
  if (key === "published" || key === "date") return /\d/u.test(value) ? "published" : undefined;
  if (["source", "url", "link"].includes(key) && value.startsWith("http")) return "address";
  return ["source", "site", "publisher"].includes(key) ? "source" : undefined;
}

/** True if a text has marks that people put into nothing but Markdown. */
function isMarkdown(body: string): boolean {
  let signs = 0;
  for (const [number, line] of body.split("\n").filter((one) => one.trim() !== "").entries()) {
    if (/^#{1,6} /u.test(line)) signs += number === 0 ? SIGNS : 1;
    if (/[a-z]/iu.test(line)) {
      const ends = (line.match(/\]\(|\[\[|\[\^/gu)?.length ?? 0) * 2 + (line.match(/(?<!\*)\*\*(?!\*)|(?<!=)==(?!=)/gu)?.length ?? 0);
      signs += Math.min(2, Math.floor(ends / 2));
    }
    if (signs >= SIGNS) return true;
  }
  return false;
}

/** The lines of a text that are prose: no comments, code, notes and rows of tables. What is never closed is none. */
function prose(body: string): string {
  const kept: string[] = [];
  const lines = withoutComments(body).split("\n");
  let open: { from: number; fence: string } | undefined;
  for (const [number, line] of lines.entries()) {
    const content = line.trim();
    const start = content.slice(0, 3);
    const fence = start === "```" || start === "~~~" ? start : undefined;
    if (open) {
      if (fence === open.fence) open = undefined;
    } else if (fence !== undefined && !content.slice(3).includes(fence)) open = { from: number, fence };
    else if (!content.startsWith("|") && !content.startsWith("[^")) kept.push(line);
  }
  return [...kept, ...(open ? lines.slice(open.from) : [])].join("\n");
}

function withoutComments(text: string): string {
  let [kept, from] = ["", 0];
  for (;;) {
    const start = text.indexOf("<!--", from);
    const end = start < 0 ? -1 : text.indexOf("-->", start + 4);
    if (end < 0) return kept + text.slice(from);
    kept += text.slice(from, start);
    from = end + 3;
  }
}

/** A text without marks. */
function unmarked(text: string, ruled = false): string {
  const lines = text.split("\n");
  const numbers = lines.map((line) => Number(NUMBER.exec(line)?.[1] ?? Number.NaN));
  const items = itemsOf(numbers);
  return lines
    .map((line, number) => {
      const content = line.trim();
      // Right below a line, it would be the line of a heading.
      if (ruled && DIVIDER.test(content) && (lines[number - 1] ?? "").trim() === "") return "---";
      if (content === "" || RULE.test(content) || /^(?:```|~~~)/u.test(content)) return "";
      const opened = items.has(number) ? line.replace(NUMBER, "") : line.replace(OPENING, "");
      return opened.replaceAll(INLINE, (...found) => {
        const groups = found.at(-1) as Partial<Record<"note" | "link" | "kept", string>>;
        return groups.note ?? (groups.link === undefined ? undefined : unmarked(groups.link)) ?? groups.kept ?? "";
      });
    })
    .join("\n");
}

/** The lines that are items of a numbered list: the one before or behind has the next number. "3. Mai" alone is none. */
function itemsOf(numbers: readonly number[]): Set<number> {
  const items = new Set<number>();
  let last: { line: number; is: number } | undefined;
  for (const [line, is] of numbers.entries()) {
    if (Number.isNaN(is)) continue;
    if (last?.is === is - 1) items.add(last.line).add(line);
    last = { line, is };
  }
  return items;
}
