/** Many invented articles about several events, no two alike. */
const SYLLABLES = "ba ke lo mi ru ta ve so na di po gu fe li mo ra se tu vo ni kra ster gon dal phi wen tor mal".split(" ");
const VERBS = "reported lost opened closed counted repaired found carried".split(" ");

/** Numbers from 0 to 1 that only look random, the same each time. */
function numbers(seed: number): () => number {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** The words and names that articles of one event have in common. */
interface Event {
  names: string[];
  words: string[];
  /** The day of its first article, in days. */
  day: number;
}

function eventOf(seed: number): Event {
  const next = numbers(seed);
  const word = () => Array.from({ length: next() < 0.7 ? 3 : 4 }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join("");
  const name = () => word().replace(/^./u, (first) => first.toUpperCase());
  return { names: Array.from({ length: 12 }, name), words: Array.from({ length: 30 }, word), day: Math.floor(next() * 300) };
}

function articleOf({ names, words, day }: Event, n: number): string {
  const next = numbers(n + 5000);
  const own = eventOf(n + 9000);
  const at = (all: string[], place: number) => all[place % all.length] ?? "";
  /** What they all tell, in the words of this one. */
  const shared = (k: number) => {
    const [what, where, who, count] = [at(words, k), at(names, k), at(names, k + 3), `${10 + 7 * k + (next() < 0.1 ? 1 : 0)} ${at(words, k + 5)}`];
    const turn = Math.floor(next() * 4);
    if (turn === 0) return `${at(own.names, k)} said that ${who} ${at(VERBS, k)} ${count} at the ${what} of ${where}.`;
    if (turn === 1) return `At the ${what} of ${where}, ${count} were ${at(VERBS, k)} by ${who} before ${at(own.words, k)}.`;
    if (turn === 2) return `${who} ${at(VERBS, k)} ${count}, and the ${at(own.words, k + 2)} of ${where} saw the ${what}.`;
    return `In ${where} the ${what} ${at(VERBS, k)} ${count} with ${who}, ${at(own.names, k + 4)} told us.`;
  };
  const alone = (k: number) => `${at(own.names, k)} ${at(own.names, k + 1)} ${at(VERBS, k + 3)} the ${at(words, 5 * k)} and a ${at(own.words, k)} with ${100 + n + k} ${at(own.words, k + 1)} of ${at(names, 7 * k)}.`;
  const lines = Array.from({ length: 14 }, (_, k) => [next() < 0.6 ? shared(k) : "", next() < 0.6 ? alone(k) : ""]).flat().filter((line) => line !== "");
  const date = new Date(Date.UTC(2031, 0, 1 + day + (n % 3))).toISOString().slice(0, 10);
  return `The ${at(words, 0)} of ${at(names, 0)} and ${at(own.names, 0)}\n\n${date}\n\n${lines.join(" ")}`;
}

/** So many articles about so many events, some of which have most of them; the last `alone` have each an event of their own. */
export function many(count: number, events: number, alone = 0): string[] {
  const all = Array.from({ length: events }, (_, n) => eventOf(n));
  const next = numbers(count);
  return Array.from({ length: count }, (_, n) => {
    const which = n < events ? n : Math.floor(events * next() ** 1.7);
    return articleOf(n >= count - alone ? eventOf(n + 100) : (all[which] ?? eventOf(0)), n);
  });
}

/** An article as a page has it. */
const page = (article: string): string => {
  const [title = "", ...lines] = article.split("\n\n");
  const furniture = Array.from({ length: 12 }, (_, n) => `<li><a href="/${n}">Section ${n}</a></li>`).join("");
  return `<!doctype html><html><head><title>${title}</title></head><body><nav><ul>${furniture}</ul></nav><article><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join("")}</article><footer>All rights reserved</footer></body></html>`;
};

/** The articles as files: every third one as a page. */
export const filesOf = (articles: readonly string[]): { name: string; mimeType: string; buffer: Buffer }[] =>
  articles.map((article, n) =>
    n % 3 === 2
      ? { name: `${n}.html`, mimeType: "text/html", buffer: Buffer.from(page(article)) }
      : { name: `${n}.txt`, mimeType: "text/plain", buffer: Buffer.from(article) },
  );
