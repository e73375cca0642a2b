/** How much of a text tells its direction, in characters. */
const ENOUGH = 2000;

const LEFTWARD = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * The way in which a text runs. Browsers go by its first letter, but a sentence in Arabic or Hebrew may begin with a name in Latin
 * letters: so it counts, too, what most of its letters are.
 */
export function directionOf(text: string): "ltr" | "rtl" {
  const letters = text.slice(0, ENOUGH).match(/\p{L}/gu) ?? [];
  const leftward = letters.filter((one) => LEFTWARD.test(one)).length;
  return LEFTWARD.test(letters[0] ?? "") || leftward * 2 > letters.length ? "rtl" : "ltr";
}
