import { t } from "../../i18n";
import { result, type Result } from "../../store/result";
import { plainText, richText } from "../../write/forms";
import { copyBoth } from "../basics/copy";
import { Icon } from "../basics/Icon";

const copy = (now: Result) =>
  copyBoth(
    plainText().then((write) => write(now)),
    () => richText().then((write) => write(now)),
  );

/** Copies the summary with what each article says of it, and its sources. */
export function CopyButton() {
  const now = result.value;
  return (
    <button type="button" data-key="copy" disabled={!now?.summary.sentences.length} onClick={() => now && void copy(now)}>
      <Icon name="copy" /> {t("copy")}
    </button>
  );
}
