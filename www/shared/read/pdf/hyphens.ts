/** Joins lines to running text, and decides about hyphens at their ends: a text is quoted as it was printed, and a divided word is one word. */

const LETTERS = String.raw`[\p{L}\p{M}]+`;
const WORDS = new RegExp(`${LETTERS}(?:[-‐]${LETTERS})*`, "gu");
const DIVIDED = new RegExp(`(?:${LETTERS}[-‐])*(${LETTERS})[-‐]$`, "u");
const BEGINS = new RegExp(`^${LETTERS}(?:[-‐]${LETTERS})*`, "u");
/** Between two of these stands no space. */
const DENSE = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\u3000-\u303f\uff00-\uffef`;
const DENSE_JOINT = new RegExp(`[${DENSE}]\n[${DENSE}]`, "u");
/** "Ost- und Westufer": the hyphen stands for what follows later. */
const SHARED_END = /^(?:und|oder|bzw|sowie|bis|and|or|to|en|of|och|og|et|ou|y|o|e)(?!\p{L})/u;

/** In a text that divides its words, at least this many lines, and one in so many, end in a hyphen. */
const DIVIDING = { lines: 3, share: 40 };

/** What is longer is no word, and no text is searched from its beginning for one at its end. */
const LONGEST = 100;
const endOf = (line: string) => line.slice(-LONGEST);

/** The last lines of a paragraph: all of it, at each of its lines, would be too much. */
export const lastOf = (parts: readonly string[]) => parts.slice(-2).join("");

const plain = (word: string) => word.toLowerCase().replaceAll("‐", "-");

export class Hyphens {
  /** The words that stand within lines, compounds and their parts. */
  readonly #words = new Set<string>();
  /** True where the text itself shows that it divides words. */
  readonly #divides: boolean;

  constructor(lines: readonly string[]) {
    let open = false;
    for (const line of lines) {
      const words = line.match(WORDS) ?? [];
      const closes = DIVIDED.test(endOf(line));
      for (const word of words.slice(open ? 1 : 0, closes ? -1 : undefined)) {
        this.#words.add(plain(word));
        if (/[-‐]/u.test(word)) for (const part of plain(word).split("-")) this.#words.add(part);
      }
      open = closes;
    }
    const ends = lines.flatMap((line, n) => {
      const [left, right] = [DIVIDED.exec(endOf(line))?.[1], BEGINS.exec(lines[n + 1] ?? "")?.[0]];
      return left !== undefined && right !== undefined && /^\p{Ll}/u.test(right) ? [plain(left + right)] : [];
    });
    const many = ends.length >= DIVIDING.lines && ends.length * DIVIDING.share >= lines.length;
    this.#divides = many || ends.some((word) => this.#words.has(word));
  }

  /** Adds a line to those of a paragraph, with or without a space or a hyphen between them. Joined, the parts are its text. */
  add(parts: string[], after: string): void {
    const before = endOf(lastOf(parts));
    const withoutHyphen = () => parts.push((parts.pop() ?? "").slice(0, -1), after);
    if (/\p{L}\u00ad$/u.test(before)) {
      withoutHyphen();
      return;
    }
    const left = DIVIDED.exec(before);
    if (left === null || SHARED_END.test(after) || !/^[\p{L}\p{Nd}]/u.test(after)) {
      parts.push(DENSE_JOINT.test(`${before.slice(-1)}\n${after.slice(0, 1)}`) ? after : ` ${after}`);
      return;
    }
    const right = BEGINS.exec(after)?.[0] ?? "";
    if (/^\p{Ll}/u.test(right) && this.#isDivided(plain(left[0]), plain(left[1] ?? ""), plain(right))) withoutHyphen();
    else parts.push(after);
  }

  /** True for a word that was divided at the end of its line. In doubt it was not. */
  #isDivided(whole: string, left: string, right: string): boolean {
    const has = (word: string) => this.#words.has(word);
    if (has(whole + right) || has(`${left}-${right}`)) return false;
    if (has(left + right)) return true;
    return !(has(left) && has(right)) && this.#divides;
  }
}
