import { t } from "../../i18n";
import { say } from "../../store/notice";
import type { Result } from "../../store/result";
import { plainText } from "../../write/forms";

/** Hands what "Copy" copies to the system, which asks the reader for whom it is. */
async function share(now: Result, title: string): Promise<void> {
  try {
    const write = await plainText("brief");
    await navigator.share({ title, text: write(now) });
  } catch (error) {
    // The reader thought better of it.
    if (error instanceof DOMException && error.name === "AbortError") return;
    say({ text: "faultOther", tone: "bad", values: { message: error instanceof Error ? error.message : String(error) } });
  }
}

/** Shares the summary by way of the system, where there is one: Firefox on a computer has none, and a frame may be denied it. */
export function ShareButton({ now }: { now: Result }) {
  const title = now.summary.headline?.text ?? t("summary");
  const system: Partial<Navigator> = navigator;
  if (!system.share || system.canShare?.({ title, text: title }) === false) return null;
  return (
    <button type="button" onClick={() => void share(now, title)}>
      {t("share")}
    </button>
  );
}
