/**
 * Whether to believe that a text is hidden. What hides one sentence is believed; what would hide much of what there is to read is
 * more likely something that we do not know: a page that shows its paragraphs as the reader comes to them, or a ground that we
 * can't see. To lose an article is worse than to keep a hidden sentence.
 */

/** A text that seems to be hidden, or not. */
export interface Seen<Reason extends string> {
  /** Its letters, where it is more than a label. */
  prose: number;
  reason: Reason | undefined;
}

/** One reason that hides more than this of all prose is not believed. */
const MUCH = 1 / 3;
/** Shorter texts are labels, and a page may hide as many of these as it likes. */
const LABEL = 40;

/** The letters of a text that count as prose. */
export function proseOf(text: string): number {
  const { length } = text.trim();
  return length < LABEL ? 0 : length;
}

/** The reasons that are believed. */
export function believed<Reason extends string>(texts: readonly Seen<Reason>[]): Set<Reason> {
  const hidden = new Map<Reason, number>();
  let all = 0;
  for (const { prose, reason } of texts) {
    all += prose;
    if (reason !== undefined) hidden.set(reason, (hidden.get(reason) ?? 0) + prose);
  }
  return new Set([...hidden].filter(([, prose]) => prose === 0 || prose <= MUCH * all).map(([reason]) => reason));
}
