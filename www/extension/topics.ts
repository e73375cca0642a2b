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

/** Tabs that seem to be about one event: two or more, each like one of the others. The largest group is first. */
export function topics<T extends Named>(tabs: readonly T[]): T[][] {
  const all = tabs.filter(mayTell).slice(0, MOST).map((tab) => ({ tab, words: wordsOf(tab), group: [] as T[] }));
  for (const one of all) one.group = [one.tab];
  all.forEach((one, n) => {
    for (const other of all.slice(0, n)) {
      if (one.group === other.group) continue;
      const shared = [...one.words].filter((word) => other.words.has(word)).length;
      if (shared < SHARED || shared < SHARE * Math.min(one.words.size, other.words.size)) continue;
      const joined = [...other.group, ...one.group];
      for (const member of all) if (joined.includes(member.tab)) member.group = joined;
    }
  });
  return [...new Set(all.map((one) => one.group))].filter((group) => group.length > 1).sort((a, b) => b.length - a.length);
}

/** True for a tab that looks like an article: a title of some words, and an address with a date, a number or a long name. */
export function isLikelyArticle({ title, url }: Named): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname } = new URL(url);
  const last = pathname.split("/").findLast((part) => part !== "") ?? "";
  const told = (last.match(/[^-_.%]+[-_]/gu)?.length ?? 0) >= 2 || /\d{5}|\.s?html?$/u.test(last) || /\/\d{4}\/\d{1,2}\//u.test(pathname);
  return told && title.split(/\s+/u).length + title.length / 12 >= 4;
}
