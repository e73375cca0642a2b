import { letterOf, type Result } from "../store/result";
import { rootsOf } from "../store/roots";
import { cited } from "./cite";
import { saying } from "./saying";

/** Everything that is known, for programs. Positions count UTF-16 units of the article's text. */
export function json(result: Result): string {
  const { summary, options, items } = result;
  const articles = items.map((item, index) => ({
    ...cited(result, index),
    // As given, and not as it is shown.
    published: undefined,
    ...summary.articles[index],
    text: item.article.text,
  }));
  const sentences = summary.sentences.map((one) => ({ letter: letterOf(one.article, items), says: saying(rootsOf(one, items)), ...one }));
  const disagreements = summary.disagreements.map((one) => {
    return { ...one, values: one.values.map((claim) => ({ letter: letterOf(claim.article, items), ...claim })) };
  });
  return `${JSON.stringify({ format: "conspectus", version: 1, options, ...summary, sentences, articles, disagreements }, null, 2)}\n`;
}
