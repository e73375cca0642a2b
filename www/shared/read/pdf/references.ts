/** Finds the list of references of a paper: it is in the file, but it is no text. */

const HEADING =
  /^(?:\d{1,2}\.?\s+|[IVX]+\.\s+)?(?:references|references and notes|bibliography|works cited|literature(?: cited)?|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|bibliographie|références(?: bibliographiques)?|bibliografía|referencias(?: bibliográficas)?|bibliografia|referências(?: bibliográficas)?|المراجع|المصادر|参考文献|引用文献)\s*:?(?=$|\s+\[?1[\].])/iu;
/** What comes behind them and is text again. */
const BEHIND = /^(?:[A-Z]\.?\s+)?(?:appendix|appendices|supplementa\p{L}+|annex|anhang|annexe|anexo|apéndice|apêndice)\b/iu;
/** A reference has a number before it or a year in it. */
const ENTRY = /^\[?\d{1,3}[\].]\s|\b(?:1[5-9]|20)\d\d[a-z]?\b/u;

/** The numbers of the lines that are references, with their heading. */
export function referencesIn(lines: readonly string[]): number[] {
  const from = lines.findLastIndex((line) => HEADING.test(line));
  if (from < lines.length / 5) return [];
  const behind = lines.findIndex((line, n) => n > from && BEHIND.test(line) && line.length < 80);
  const to = behind < 0 ? lines.length : behind;
  const list = lines.slice(from + 1, to).concat((lines[from] ?? "").length > 40 ? (lines[from] ?? "") : []);
  const entries = list.filter((line) => ENTRY.test(line)).length;
  return entries > 0 && entries * 3 >= list.length ? Array.from({ length: to - from }, (_, n) => from + n) : [];
}
