/** Finds the address that was pasted with an article. */

/** An address alone on a line, or behind a word that says what it is. */
const LINE =
  /^(?:(?:adresse|article|bron|enlace|fonte|from|fuente|lien|link|quelle|source|url|via|источник|ссылка|الرابط|المصدر|מקור|קישור|लिंक|स्रोत|原文|出典|来源|來源|链接|リンク)\s*[:：]\s*)?<?(?<address>(?:https?:\/\/|www\.)[^\s<>]+)>?$/iu;
/** Where many put what is theirs. */
const HOUSES = /(?:^|\.)(?:facebook|fb|flickr|instagram|linkedin|pinterest|reddit|t|telegram|tiktok|twitter|x|youtu|youtube)\.(?:be|co|com|it|me)$/iu;
const FILES = /\.(?:avif|gif|jpe?g|mp[34]|pdf|png|svg|webp)$/iu;
/** A path that is shorter is the short form of another one, or leads to no article. */
const SHORTEST = 12;
/** A longer line is no address. */
const LONGEST = 2000;
/** In so many lines an address may stand above the article. */
const FIRST = 2;

/** The address that a line is, if it is one. */
function addressIn(line: string): string | undefined {
  const address = (line.length < LONGEST && LINE.exec(line)?.groups?.["address"]) || "";
  const whole = /^www\./iu.test(address) ? `https://${address}` : address;
  return URL.canParse(whole) ? whole : undefined;
}

/** True for an address of one article, as far as that shows. */
function isOfArticle(address: string): boolean {
  const { hostname, pathname } = new URL(address);
  return !HOUSES.test(hostname) && !FILES.test(pathname) && pathname.length >= SHORTEST;
}

/** The address above an article or below it, among its lines that are not empty; nothing where there are several. */
export function pastedAddress(lines: readonly string[]): string | undefined {
  const found = lines.flatMap((line, number) => {
    const address = addressIn(line);
    return address === undefined ? [] : [{ address, number }];
  });
  const [only] = found;
  if (found.length !== 1 || !only || !isOfArticle(only.address)) return undefined;
  return only.number < FIRST || only.number === lines.length - 1 ? only.address : undefined;
}
