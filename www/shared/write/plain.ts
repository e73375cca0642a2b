import { t } from "../i18n";
import type { Result } from "../store/result";
import { rootsOf } from "../store/roots";
import { aboutOf, sources } from "./cite";
import { saying } from "./saying";

/** The summary as plain text: who says each sentence, in words, and all articles that count. */
export function plain(result: Result): string {
  const { headline, sentences } = result.summary;
  const text = sentences.map((one) => `${one.text} [${saying(rootsOf(one, result.items))}]`);
  const list = sources(result).map((one) =>
    [`${one.letter}: ${one.title}`, ...aboutOf(one), one.address].filter((part) => part !== undefined).join(", "),
  );
  return [headline?.text, text.join(" "), [`${t("sources")}:`, ...list].join("\n")]
    .filter((part) => part !== undefined)
    .join("\n\n");
}
