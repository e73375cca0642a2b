import { useEffect, useState } from "preact/hooks";
import type { Line } from "../../../client/line";
import type { Item } from "../../store/item";
import { paragraphsOf, result } from "../../store/result";

/** The paragraphs of an article as the core sees them; those of its last revision until the new ones are there. */
export function useParagraphs(item: Item): readonly Line[] | undefined {
  const [found, setFound] = useState<{ text: string; lines: readonly Line[] }>();
  const now = result.value;
  useEffect(() => {
    let wanted = true;
    void paragraphsOf(item).then((lines) => {
      if (wanted && lines) setFound({ text: item.article.text, lines });
    });
    return () => {
      wanted = false;
    };
  }, [item, now]);
  return found?.text === item.article.text ? found.lines : undefined;
}
