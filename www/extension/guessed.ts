/** Names the encoding of bytes that say nothing about it, by which letters they would be. The page has room for a library that knows more. */
import type { Detect } from "../shared/read/decode";

/** So many bytes tell it. */
const SAMPLE = 50_000;
/** Of so many bytes, one is no ASCII where the letters are not Latin ones. */
const DENSE = 6;

const CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюціїєћђљњј";
const CENTRAL = ["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčéíľňóôŕšťúýž", "áéíóöőúüű", "čšžćđ", "ăâîşţ"];
const BALTIC = ["āčēģīķļņšūž", "ąčęėįšųūž", "äõöüšž"];
const TURKISH = ["âçğıöşüî"];
const GREEK = ["Άαοιετνσηρπκμλυςόίέάύήώγδθφχβω"];
const WESTERN = ["äöüß", "àâçèéêëîïôùûœ", "àèéìòù", "áéíñóúü", "áâãàçéêíóôõú", "æøå", "åäöé", "áðéíóúýþæö", "ëïéèö"];
const ARABIC = ["اليمنوترهبعدسفقكحةجأإخشصىطضذئثغؤزء"];

/** The letters that are common in languages, by the encodings in which files of these are; where two fit alike, the first holds. */
type Letters = readonly (readonly [string, readonly string[]])[];
const LATIN: Letters = [
  ["windows-1252", WESTERN],
  ["windows-1250", CENTRAL],
  ["iso-8859-2", CENTRAL],
  ["windows-1254", TURKISH],
  ["windows-1257", BALTIC],
];
const OTHERS: Letters = [
  ["windows-1251", [CYRILLIC]],
  ["koi8-u", [CYRILLIC]],
  ["iso-8859-5", [CYRILLIC]],
  ["ibm866", [CYRILLIC]],
  ["windows-1253", GREEK],
  ["iso-8859-7", GREEK],
  ["windows-1255", ["יוהלאמתרבשנדעכחקםפגןצטזס"]],
  ["windows-1256", ARABIC],
  ["iso-8859-6", ARABIC],
  ["windows-874", ["านรกอเงมยลวดทสตะปบคหแจพชขใไโผณศ่้็์ัิีืุู"]],
];

/** The same for those of two bytes a letter, and how many of all these letters are. */
const PAIRS: readonly (readonly [string, RegExp, number])[] = [
  ["shift_jis", /[ぁ-んァ-ヶ、。ー]/gu, 2],
  ["euc-jp", /[ぁ-んァ-ヶ、。ー]/gu, 2],
  ["euc-kr", /[이다는의에을를가고은로기하지한사]/gu, 4],
  ["gbk", /[的一是不了在人有我他这中大来上国个到说们为和年会，。]/gu, 4],
  ["big5", /[的一是不了在人有我他這中大來上國個到說們為和年會，。]/gu, 4],
];

/** What texts in all encodings have beside their letters. */
const SIGNS = /[\p{ASCII}\p{Zs}\p{Pd}\p{Pi}\p{Pf}„‚…·°§€£]/gu;

/** The share of the letters that are not ASCII which are among these; none where the bytes are no text in that encoding. */
function share(bytes: Uint8Array, encoding: string, common: RegExp): number {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true }).replaceAll(SIGNS, "");
    return text === "" ? 0 : (text.match(common)?.length ?? 0) / text.length;
  } catch {
    return 0;
  }
}

/** What stands between the tags of a page. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder("x-user-defined").decode(bytes.subarray(0, 10 * SAMPLE)).replaceAll(/<[^<>]{0,2000}>/gu, " ");
  return Uint8Array.from(text.slice(0, SAMPLE), (char) => char.charCodeAt(0) & 0xff);
}

/** The encoding of these bytes, as far as can be told. */
export const detect: Detect = (bytes) => {
  const sample = sampleOf(bytes);
  const latin = sample.filter((byte) => byte >= 0x80).length * DENSE < sample.length;
  const single = (latin ? LATIN : [...LATIN, ...OTHERS]).flatMap(([name, all]) => all.map((letters) => ({ name, score: share(sample, name, new RegExp(`[${letters}]`, "gu")) })));
  const pairs = latin ? [] : PAIRS.map(([name, common, times]) => ({ name, score: Math.min(1, share(sample, name, common) * times) }));
  return [...single, ...pairs].reduce((best, one) => (one.score > best.score ? one : best)).name;
};
