/** Lines of a page that its publisher put between those of the article: offers, and the time stamps of a live blog. They are shown as left out. */

/** What is longer, in characters, is a paragraph of the article, whatever it is about. */
const LONG = 300;
/** So many lines that are nothing but a time are the stamps of a live blog. */
const STAMPS = 3;

/** What only an offer says. */
const OFFER =
  /\b(?:cancel|pause)\b.{0,20}\bany ?time\b|\balready (?:a |an )?(?:subscriber|subscribed|member)\b|\b(?:unlimited|full|digital) access\b|\b(?:subscribe|sign up|log in|register) (?:now|today|to (?:read|continue|unlock))\b|\b(?:keep|continue) reading (?:for|with)\b|jederzeit kündbar|(?:schon|bereits) abonnent|(?:jetzt|kostenlos) (?:testen|abonnieren)|sans engagement|déjà abonné|abonnez-vous|cancel[ae] (?:cuando|quando)|ya (?:eres|es) suscriptor|suscríb[ae]|já é assinante|assine (?:já|agora)|إلغاء الاشتراك|اشترك الآن/iu;
/** A price by the week, month or year. */
const PRICE =
  /(?:[$€£]\s?\d|\d(?:[.,]\d+)?\s?(?:€|£|euros?\b|eur\b|usd\b)).*\b(?:weeks?|months?|years?|wochen?|monate?|jahr|semaines?|mois|ans?|semanas?|mes(?:es)?|año|mês|ano)\b|\bfor [$€£]\s?\d/iu;

/** A time by the clock, or how long ago; nothing else in the line. */
const CLOCK = String.raw`\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s?(?:uhr|h|[a-z]{2,4}))?`;
const AGO = String.raw`(?:vor|il y a|hace|há|قبل|منذ)?\s?\d{1,3}\s?(?:s|m|h|d|j|secs?|mins?|hrs?|hours?|minutes?|days?|minuten?|stunden?|std\.?|heures?|jours?|minutos?|horas?|días?|dias?)(?: ago)?`;
const TIME = new RegExp(`^(?:${CLOCK}|${AGO})$`, "iu");
const TIMED = new RegExp(`^${CLOCK}\\W*`, "iu");

/** The offers among some lines: what says so, and the prices beside it. */
function offers(lines: readonly string[]): Set<number> {
  const short = (n: number) => lines[n] !== undefined && lines[n].length <= LONG;
  const sold = new Set([...lines.keys()].filter((n) => short(n) && OFFER.test(lines[n] ?? "")));
  for (const n of sold) {
    // A set tells those that are added meanwhile, too.
    for (const beside of [n - 1, n + 1]) if (short(beside) && PRICE.test(lines[beside] ?? "")) sold.add(beside);
  }
  return sold;
}

/** The stamps of a live blog, and in its list of key events what stands above an entry once more. */
function stamps(lines: readonly string[], live: boolean): number[] {
  const alone = [...lines.keys()].filter((n) => TIME.test(lines[n] ?? ""));
  if (!live && alone.length < STAMPS) return [];
  const titles = new Set(lines);
  const twice = [...lines.keys()].filter((n) => {
    const line = lines[n] ?? "";
    const rest = line.replace(TIMED, "");
    return rest !== line && titles.has(rest);
  });
  return [...alone, ...twice];
}

/** The numbers of the lines that are no article: offers, if the page is locked or has several of them, and the stamps of a live blog. */
export function soldAndStamped(lines: readonly string[], { locked, live }: { locked: boolean; live: boolean }): number[] {
  const sold = offers(lines);
  return [...(locked || sold.size > 1 ? sold : []), ...stamps(lines, live)];
}
