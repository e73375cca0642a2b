import { t } from "../i18n";
import type { Result } from "../store/result";
import { letter } from "../store/item";
import { sources } from "./cite";

/** The summary as plain text with its sources. */
export function plain(result: Result): string {
  const { headline, sentences } = result.summary;
  const text = sentences.map((one) => `${one.text} [${letter(one.article)}, ${t("of", { k: one.sources, n: one.of })}]`);
  const list = sources(result).map((one) =>
    [`${one.letter}: ${one.title}`, one.source, one.address].filter((part) => part !== undefined).join(", "),
  );
  return [headline?.text, text.join(" "), [`${t("sources")}:`, ...list].join("\n")]
    .filter((part) => part !== undefined)
    .join("\n\n");
}
