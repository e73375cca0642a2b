import { t } from "../../i18n";
import { say } from "../../store/notice";
import { result, type Result } from "../../store/result";
import { Icon } from "../basics/Icon";

async function copy(now: Result): Promise<void> {
  try {
    const text = (await import("../../write/plain")).plain(now);
    await navigator.clipboard.writeText(text);
    say({ text: "copied", tone: "plain" }, 4000);
  } catch {
    say({ text: "copyFailed", tone: "bad" });
  }
}

/** Copies the summary with its sources. */
export function CopyButton() {
  const now = result.value;
  return (
    <button type="button" data-key="copy" disabled={!now?.summary.sentences.length} onClick={() => now && void copy(now)}>
      <Icon name="copy" /> {t("copy")}
    </button>
  );
}
