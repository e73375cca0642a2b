import { t } from "../../i18n";
import { say } from "../../store/notice";
import { result, type Result } from "../../store/result";
import { LONGEST_LINK } from "../../write/fragment";
import { Icon } from "../basics/Icon";
import { Menu } from "../basics/Menu";
import { Notes } from "./Notes";

/** What only a saved file needs is loaded when one is saved. */
const forms = [
  { name: "Markdown", ending: "md", type: "text/markdown", compose: async () => (await import("../../write/markdown")).markdown },
  { name: "HTML", ending: "html", type: "text/html", compose: async () => (await import("../../write/html")).html },
  { name: "JSON", ending: "json", type: "application/json", compose: async () => (await import("../../write/json")).json },
] as const;

/** The table of differences, if there are any. */
const csv = async () => (await import("../../write/csv")).csv;

async function saveAs(title: string, ending: string, type: string, compose: () => Promise<(now: Result) => string>, now: Result): Promise<void> {
  const [{ fileName, save }, write] = await Promise.all([import("../../write/save"), compose()]);
  save(fileName(title, ending), type, write(now));
}

async function copyLink(title: string, now: Result): Promise<void> {
  const { linkTo } = await import("../../write/link");
  const link = await linkTo(now.items);
  if (link === undefined) {
    const [, { ending, type, compose }] = forms;
    const run = () => void saveAs(title, ending, type, compose, now);
    say({ text: "linkTooLong", tone: "bad", values: { n: LONGEST_LINK }, action: { label: "save", run } }, 20000);
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
        <button key={ending} type="button" onClick={() => void saveAs(title, ending, type, compose, now)}>
          {name}
        </button>
      ))}
      {now.summary.disagreements.length > 0 && (
        <button type="button" onClick={() => void saveAs(title, "csv", "text/csv", csv, now)}>
          <span class="two">
            CSV <small>{t("disagreements")}</small>
          </span>
        </button>
      )}
      <button type="button" onClick={() => print()}>
        {t("print")}
      </button>
      {import.meta.env.MODE === "extension" ? (
        <Notes title={title} now={now} />
      ) : (
        <button type="button" onClick={() => void copyLink(title, now)}>
          <span class="two">
            {t("copyLink")}
            <small>{t("linkLimit", { n: LONGEST_LINK })}</small>
          </span>
        </button>
      )}
    </Menu>
  );
}
