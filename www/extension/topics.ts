/** Guesses about tabs by their names and addresses alone, for nothing else is known before the reader ticks one. */

export interface Named {
  title: string;
  url: string;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** Behind the last line or dot of a title stands the name of the site; what stands behind a colon may be the title. */
const SITE = /\s+[-–—|·•]\s+[^-–—|·•]{1,40}$/u;

/** Words that titles share whatever they are about; shorter ones are left out in any case. */
const COMMON = new Set(
  ("about after again against amid been before from have into more over says than that their they this what when where which while will with " +
    "auch beim dass eine einen einer gegen mehr nach nicht noch sich sind über unter wegen werden wird zwischen " +
    "après avec cette comment contre dans deux entre leur plus pour sans selon sont sous " +
    "ante como con contra cuando desde donde entre hasta más para pero según sobre tras " +
    "após mais pela pelo quando quem são sobre uma على التي الذي بعد بين خلال").split(" "),
);

/** The words of a title that can tell an event: not the short ones, where letters are many. */
function wordsOf({ title }: Named): Set<string> {
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(title.replace(SITE, "").toLowerCase())) {
    const few = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(segment) ? 2 : 4;
    // Endings differ between "rescue" and "rescued"; the beginning tells the word.
    if (isWordLike === true && !COMMON.has(segment) && (segment.length >= few || /\d{2}/u.test(segment))) words.add(segment.slice(0, 6));
  }
  return words;
}

/** The start of a site or of a department, where a day's headlines meet. */
const FRONT = /^(?:\/(?:index\.\w+|[a-z]{0,14})){0,2}$/u;
const CODE = /(?:^|\.)(?:github|gitlab|codeberg|bitbucket)\.(?:com|org)$/u;

/** False for a tab that tells no event, whatever its title says: a front page, a README, a repository. */
function mayTell({ title, url }: Named): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname, search } = new URL(url);
  return !(FRONT.test(pathname.replace(/\/$/u, "")) && !/\d/u.test(search)) && !CODE.test(hostname) && !/\breadme\b/iu.test(`${title} ${pathname}`);
}

/** Two titles are about one event if they share this many words, and this part of the shorter one. */
const SHARED = 2;
const SHARE = 0.3;
/** Every title is laid beside every other, so there is an end to it. */
const MOST = 300;

/** Two groups are about one event if they share this many words, one of them in half of the titles of each. */
const BETWEEN = 3;

interface Entry<T> {
  tab: T;
  words: Set<string>;
}

/** How many titles of a group have each word. */
function countsOf(group: readonly Entry<unknown>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of group) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function isOneEvent(a: readonly Entry<unknown>[], b: readonly Entry<unknown>[]): boolean {
  const [there, here] = [countsOf(a), countsOf(b)];
  const shared = [...there.keys()].filter((word) => here.has(word));
  return shared.length >= BETWEEN && shared.some((word) => 2 * (there.get(word) ?? 0) >= a.length && 2 * (here.get(word) ?? 0) >= b.length);
}

function isAlike({ words: a }: Entry<unknown>, { words: b }: Entry<unknown>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= SHARED && shared >= SHARE * Math.min(a.size, b.size);
}

/** Joins each of some to the groups before it to which it belongs. */
function grouped<E>(all: readonly E[][], belongs: (one: readonly E[], other: readonly E[]) => boolean): E[][] {
  let groups: E[][] = [];
  for (const one of all) {
    const near = groups.filter((other) => belongs(one, other));
    groups = [...groups.filter((other) => !near.includes(other)), [...near.flat(), ...one]];
  }
  return groups;
}

/** Tabs that seem to be about one event: two or more, each like one of the others. The largest group is first. */
export function topics<T extends Named>(tabs: readonly T[]): T[][] {
  const all = tabs.filter(mayTell).slice(0, MOST).map((tab) => [{ tab, words: wordsOf(tab) }]);
  const alike = grouped(all, ([one], group) => one !== undefined && group.some((other) => isAlike(one, other)));
  const events = grouped(alike.filter((group) => group.length > 1), isOneEvent);
  const order = new Map(tabs.map((tab, n) => [tab, n]));
  const sorted = events.map((group) => group.map(({ tab }) => tab).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
  return sorted.sort((a, b) => b.length - a.length);
}

/** True for a tab that looks like an article: a title of some words, and an address with a date, a number or a long name. */
export function isLikelyArticle({ title, url }: Named): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname } = new URL(url);
  const last = pathname.split("/").findLast((part) => part !== "") ?? "";
  const told = (last.match(/[^-_.%]+[-_]/gu)?.length ?? 0) >= 2 || /\d{5}|\.s?html?$/u.test(last) || /\/\d{4}\/\d{1,2}\//u.test(pathname);
  return told && title.split(/\s+/u).length + title.length / 12 >= 4;
}
