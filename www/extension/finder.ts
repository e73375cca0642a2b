/** Stands for `shared/read/article.ts` and `block-text.ts` in the panel, where the script that tabs run, too, is loaded with the first HTML. */
import "./article";

export const { articleSteps, blockText } = globalThis.conspectusFinder;
