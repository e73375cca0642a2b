import { when } from "../../store/when";

/** The date of an article of the summary, if it is known. */
export function When({ article }: { article: number }) {
  const date = when(article);
  return date === "" ? null : <bdi class="when">{date}</bdi>;
}
