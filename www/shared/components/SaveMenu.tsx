import { t } from "../i18n";
import { say } from "../store/notice";
import { result, type Result } from "../store/result";
import { html } from "../write/html";
import { json } from "../write/json";
import { linkTo, LONGEST_LINK } from "../write/link";
import { markdown } from "../write/markdown";
import { fileName, save } from "../write/save";
import { Icon } from "./Icon";
import { Menu } from "./Menu";

const forms = [
  { name: "Markdown", ending: "md", type: "text/markdown", compose: markdown },
  { name: "HTML", ending: "html", type: "text/html", compose: html },
  { name: "JSON", ending: "json", type: "application/json", compose: json },
] as const;

async function copyLink({ items }: Result): Promise<void> {
  const link = await linkTo(items);
  if (link === undefined) {
    say({ text: "linkTooLong", tone: "bad", values: { n: LONGEST_LINK } });
    return;
  }
  try {
    await navigator.clipboard.writeText(link);
    say({ text: "linkCopied", tone: "plain", values: { n: link.length } });
  } catch {
    say({ text: "copyFailed", tone: "bad" });
  }
}

/** Ways to take the summary away. */
export function SaveMenu() {
  const now = result.value;
  if (!now?.summary.sentences.length) return null;
  const title = now.summary.headline?.text ?? "";
  return (
    <Menu
      label={t("saveAs")}
      face={
        <>
          <Icon name="share" /> <span>{t("saveAs")}</span>
        </>
      }
    >
      {forms.map(({ name, ending, type, compose }) => (
        <button key={ending} type="button" onClick={() => save(fileName(title, ending), type, compose(now))}>
          {name}
        </button>
      ))}
      <button type="button" onClick={() => print()}>
        {t("print")}
      </button>
      <button type="button" onClick={() => void copyLink(now)}>
        <span class="two">
          {t("copyLink")}
          <small>{t("linkLimit", { n: LONGEST_LINK })}</small>
        </span>
      </button>
    </Menu>
  );
}
