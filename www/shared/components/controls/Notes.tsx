import { t } from "../../i18n";
import { say } from "../../store/notice";
import type { Result } from "../../store/result";
import { markdownText } from "../../write/forms";
import { linkOfNote, noteLink } from "../../write/note";

async function copyMarkdown(now: Result): Promise<string | undefined> {
  try {
    const text = (await markdownText())(now);
    await navigator.clipboard.writeText(text);
    return text;
  } catch {
    say({ text: "copyFailed", tone: "bad" });
    return undefined;
  }
}

async function send(title: string, now: Result): Promise<void> {
  const text = await copyMarkdown(now);
  if (text === undefined) return;
  const href = linkOfNote(title, text);
  say({ text: href === undefined ? "noteLong" : "noteSent", tone: "plain" });
  if (href !== undefined) Object.assign(document.createElement("a"), { href }).click();
}

/** Ways into a notebook: Markdown to be pasted, or a link that opens the program. In the extension they stand where the page has its link. */
export function Notes({ title, now }: { title: string; now: Result }) {
  const copy = async () => {
    if ((await copyMarkdown(now)) !== undefined) say({ text: "noteCopied", tone: "plain" }, 4000);
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {t("noteCopy")}
      </button>
      <button type="button" onClick={() => void send(title, now)}>
        <span class="two">
          {t("noteSend")}
          <small dir="ltr">{noteLink.value.replace(/:.*$/u, ":")}</small>
        </span>
      </button>
    </>
  );
}
