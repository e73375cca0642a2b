import { t } from "../i18n";
import { say } from "../store/notice";
import { result } from "../store/result";
import { plain } from "../write/plain";
import { Icon } from "./Icon";

async function copy(text: string): Promise<void> {
  try {
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
    <button type="button" data-key="copy" disabled={!now?.summary.sentences.length} onClick={() => now && void copy(plain(now))}>
      <Icon name="copy" /> {t("copy")}
    </button>
  );
}
