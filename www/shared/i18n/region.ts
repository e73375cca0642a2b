/** English as the browser's region writes it. The texts are British; these words are not the same in America. */

/** The first English that the browser asks for decides; without a region it is America's, as browsers mean it. */
const isAmerican = /^en(?:-(?:US|PH|PR|GU))?$/iu.test(navigator.languages.find((tag) => /^en\b/iu.test(tag)) ?? "");

const WORDS: Readonly<Record<string, string>> = {
  ummaris: "ummariz",
  ecognis: "ecogniz",
  olour: "olor",
  icence: "icense",
  reyed: "rayed",
  pelt: "pelled",
  dverts: "ds",
};

/** A text in English in the spelling of the region. */
export const inRegion = (text: string): string =>
  isAmerican ? text.replaceAll(/(?<=[Ss])ummaris|(?<=[Rr])ecognis|(?<=[Cc])olour|(?<=[Ll])icence|(?<=[Gg])reyed|(?<=\bS)pelt|(?<=\b[Aa])dverts\b/gu, (word) => WORDS[word] ?? word) : text;
