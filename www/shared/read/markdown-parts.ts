/** Several articles in one text in Markdown: each has a heading of the first rank or a block of properties, or rules divide them. */
import type { Draft } from "../store/item";
import { fromMarkdown, frontOf, PROPERTY } from "./markdown";

/** The most lines of a block of properties, with its rules. */
const BLOCK = 101;
/** A text with more articles than so many is a table or a log. */
const ARTICLES = 1000;

/** The lines at which such articles start. */
function startsIn(lines: readonly string[]): number[] {
  const starts: number[] = [];
  let fence = "";
  // Right behind a block of properties, a heading belongs to it.
  let owned = false;
  for (let n = 0; n < lines.length && starts.length <= ARTICLES; n++) {
    const line = lines[n] ?? "";
    const mark = /^\s*(```|~~~)/u.exec(line)?.[1] ?? "";
    if (mark !== "" && (fence === "" || fence === mark)) fence = fence === "" ? mark : "";
    if (fence !== "" || line.trim() === "") continue;
    const block = line.startsWith("---") && PROPERTY.test(lines[n + 1] ?? "") ? frontOf(`${lines.slice(n, n + BLOCK).join("\n")}\n`) : undefined;
    if (block || (line.startsWith("# ") && !owned)) starts.push(n);
    if (block) n += block.lines - 1;
    owned = block !== undefined;
  }
  return starts;
}

/** The articles of a text, each read by itself, and what stands above the first; nothing where no two have a start of their own. */
export function partsOfMarkdown(given: string): Draft[] | undefined {
  const lines = given.replace(/^\ufeff/u, "").replaceAll(/\r\n?/gu, "\n").split("\n");
  const starts = startsIn(lines);
  if (starts.length < 2 || starts.length > ARTICLES) return undefined;
  return [0, ...starts].flatMap((from, number) => {
    const source = lines.slice(from, starts[number] ?? lines.length).join("\n");
    if (source.trim() === "") return [];
    const draft = fromMarkdown(source) ?? { text: source };
    const title = /^# .*$/mu.exec(source)?.[0];
    return [title === undefined ? draft : { title: fromMarkdown(title)?.text ?? title, ...draft }];
  });
}
