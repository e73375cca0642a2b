/** What finds the article in a document, as one script for tabs and panel alike: it is large, and an archive that had it twice would be, too. */
import { articleIn, articleSteps } from "../shared/read/article";
import { blockText } from "../shared/read/block-text";

const finder = { articleIn, articleSteps, blockText };
declare global {
  var conspectusFinder: typeof finder;
}
globalThis.conspectusFinder = finder;
