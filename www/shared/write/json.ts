import { letter } from "../store/item";
import type { Result } from "../store/result";
import { cited } from "./cite";

/** Everything that is known, for programs. Positions count UTF-16 units of the article's text. */
export function json(result: Result): string {
  const { summary, options, items } = result;
  const articles = items.map((item, index) => ({
    ...cited(result, index),
    ...summary.articles[index],
    text: item.article.text,
  }));
  const sentences = summary.sentences.map((one) => ({ letter: letter(one.article), ...one }));
  return `${JSON.stringify({ format: "conspectus", version: 1, options, ...summary, sentences, articles }, null, 2)}\n`;
}
