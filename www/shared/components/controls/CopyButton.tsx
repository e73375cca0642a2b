import { t } from "../../i18n";
import { say } from "../../store/notice";
import { result, type Result } from "../../store/result";
import { plainText, richText } from "../../write/forms";
import { Icon } from "../basics/Icon";

/** Copies rich text with links, and plain text for what takes no other; the archives of the extension have room for plain text alone. */
async function copy(now: Result): Promise<void> {
  const plain = plainText().then((write) => write(now));
  try {
    try {
      if (import.meta.env.MODE === "extension") throw new Error("plain text alone");
      const blob = async (type: string, text: Promise<string>) => new Blob([await text], { type });
      // Promises: some browsers let a page copy only in the very moment of the click.
      const rich = richText().then((write) => write(now));
      // This one makes no markup.
      // eslint-disable-next-line no-restricted-properties
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob("text/plain", plain), "text/html": blob("text/html", rich) })]);
    } catch {
      await navigator.clipboard.writeText(await plain);
    }
    say({ text: "copied", tone: "plain" }, 4000);
  } catch {
    say({ text: "copyFailed", tone: "bad" });
  }
}

/** Copies the summary with what each article says of it, and its sources. */
export function CopyButton() {
  const now = result.value;
  return (
    <button type="button" data-key="copy" disabled={!now?.summary.sentences.length} onClick={() => now && void copy(now)}>
      <Icon name="copy" /> {t("copy")}
    </button>
  );
}
