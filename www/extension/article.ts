/** What finds the article in a document, and tells what nobody sees, as one script for tabs and panel alike: it is large, and an archive that had it twice would be, too. */
import { articleIn, articleSteps } from "../shared/read/article";
import { blockText } from "../shared/read/block-text";
import { believed, proseOf } from "../shared/read/unseen/believed";
import { colourOfImage, FAINTEST, FULL, isClipped, isCutOut, isMasked, TINY } from "../shared/read/unseen/clipping";
import { isNear, laidOn, parseColour, WHITE } from "../shared/read/unseen/colour";

const finder = {
  articleIn, articleSteps, blockText, parseColour, isNear, laidOn, WHITE, colourOfImage, isClipped, isCutOut, isMasked, FAINTEST, FULL, TINY, believed, proseOf,
};
declare global {
  var conspectusFinder: typeof finder;
}
globalThis.conspectusFinder = finder;
