import { t } from "../../i18n";
import { checked, type Checked } from "../../store/checked";
import { WORD, type Form } from "../../write/forms";
import type { Block } from "../../write/report";
import { copyBoth } from "../basics/copy";
import { Icon } from "../basics/Icon";
import { Menu } from "../basics/Menu";
import { saveIn } from "../basics/save-in";

/** What writes a document of what the articles say of a text. */
async function ofCheck<T>(load: () => Promise<(report: readonly Block[]) => T>): Promise<(now: Checked) => T> {
  const [{ checkReport }, write] = await Promise.all([import("../../write/check-report"), load()]);
  return (now) => write(checkReport(now));
}

const inWord = () => ofCheck(async () => (await import("../../write/library/word")).word);
const inMarkdown = () => ofCheck(async () => (await import("../../write/markdown")).markdown);
/** With links and lists, for programs of writing and of mail. */
const inRich = () => ofCheck(async () => (await import("../../write/rich")).rich);

const forms: readonly Form<Checked>[] = [
  // The archives of the extension have no room for it.
  ...(import.meta.env.MODE === "extension" ? [] : [{ ...WORD, load: inWord }]),
  { name: () => "HTML", ending: "html", type: "text/html", load: async () => (await import("../../write/check-html")).checkHtml },
  { name: () => "Markdown", ending: "md", type: "text/markdown", load: inMarkdown },
];

const copy = (now: Checked) =>
  copyBoth(
    t("checkTitle"),
    ofCheck(async () => (await import("../../write/plain")).plain).then((write) => write(now)),
    async () => (await inRich())(now),
  );

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
        <button key={form.ending} type="button" onClick={() => void saveIn(form, now, now.check.sentences[0]?.text)}>
          {form.name()}
        </button>
      ))}
      <button type="button" onClick={() => print()}>
        {t("print")}
      </button>
    </Menu>
  );
}
