import { t } from "../../i18n";
import { checked, type Checked } from "../../store/checked";
import { copyBoth } from "../basics/copy";
import { Icon } from "../basics/Icon";
import { Menu } from "../basics/Menu";

async function inMarkdown(): Promise<(now: Checked) => string> {
  const [{ checkReport }, { markdown }] = await Promise.all([import("../../write/check-report"), import("../../write/markdown")]);
  return (now) => markdown(checkReport(now));
}

const forms = [
  { name: "Markdown", ending: "md", type: "text/markdown", compose: inMarkdown },
  { name: "HTML", ending: "html", type: "text/html", compose: async () => (await import("../../write/check-html")).checkHtml },
] as const;

/** With links and lists, for programs of writing and of mail. */
async function inRich(now: Checked): Promise<string> {
  const [{ checkReport }, { rich }] = await Promise.all([import("../../write/check-report"), import("../../write/rich")]);
  return rich(checkReport(now));
}

const copy = (now: Checked) =>
  copyBoth(
    inMarkdown().then((write) => write(now)),
    () => inRich(now),
  );

async function saveAs(now: Checked, { ending, type, compose }: (typeof forms)[number]): Promise<void> {
  const [{ fileName, save }, write] = await Promise.all([import("../../write/save"), compose()]);
  save(fileName(now.check.sentences[0]?.text ?? "", ending), type, write(now));
}

/** Copies the text with what the articles say of it. */
export function CopyChecked() {
  const now = checked.value;
  return (
    <button type="button" data-key="copy" disabled={!now?.check.sentences.length} onClick={() => now && void copy(now)}>
      <Icon name="copy" /> {t("copy")}
    </button>
  );
}

/** Ways to take the text away, with what the articles say of it. */
export function SaveChecked() {
  const now = checked.value;
  if (!now?.check.sentences.length) return null;
  return (
    <Menu
      label={t("saveAs")}
      face={
        <>
          <Icon name="share" /> <span>{t("saveAs")}</span>
        </>
      }
    >
      {forms.map((form) => (
        <button key={form.ending} type="button" onClick={() => void saveAs(now, form)}>
          {form.name}
        </button>
      ))}
      <button type="button" onClick={() => print()}>
        {t("print")}
      </button>
    </Menu>
  );
}
