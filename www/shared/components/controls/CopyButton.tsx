import { t } from "../../i18n";
import { result, type Result } from "../../store/result";
import { plainText, richText, type Extent } from "../../write/forms";
import { copyBoth } from "../basics/copy";
import { Icon } from "../basics/Icon";

/** Copies the summary, for programs that take links and lists and for those that do not. */
export const copy = (now: Result, extent: Extent) =>
  copyBoth(
    t(extent === "brief" ? "summary" : "evidence"),
    plainText(extent).then((write) => write(now)),
    () => richText(extent).then((write) => write(now)),
  );

/** Copies the summary with who says it, and its sources; the passages are in "Save as". */
export function CopyButton() {
  const now = result.value;
  return (
    <button type="button" data-key="copy" disabled={!now?.summary.sentences.length} onClick={() => now && void copy(now, "brief")}>
      <Icon name="copy" /> {t("copy")}
    </button>
  );
}
