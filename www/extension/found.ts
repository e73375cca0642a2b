/** What the script that finds articles has for others: in tabs it runs before them, and the panel loads it with the first HTML. */
export const {
  articleIn, articleSteps, blockText, parseColour, isNear, laidOn, WHITE, colourOfImage, isClipped, isCutOut, isMasked, FAINTEST, FULL, TINY, believed, proseOf,
} = globalThis.conspectusFinder;
