import { t } from "../../i18n";
import { say } from "../../store/notice";
import { result, type Result } from "../../store/result";
import type { FormGroup } from "../../write/forms";
import { LONGEST_LINK } from "../../write/fragment";
import { Icon } from "../basics/Icon";
import { Menu } from "../basics/Menu";
import { saveIn } from "../basics/save-in";
import { copy } from "./CopyButton";
import { Notes } from "./Notes";
import { ShareButton } from "./ShareButton";

/** Saves all of it. An extension has no room for that. */
const saveProject = import.meta.env.MODE === "extension" ? undefined : async () => (await import("../../project/save")).saveAsProject();

async function copyLink(now: Result): Promise<void> {
  const { linkTo } = await import("../../write/link");
  const link = await linkTo(now.items);
  if (link === undefined) {
    const action = saveProject && { action: { label: "save", run: () => void saveProject() } as const };
    say({ text: "linkTooLong", tone: "bad", values: { n: LONGEST_LINK }, ...action }, 20000);
    return;
  }
  try {
    await navigator.clipboard.writeText(link);
    say({ text: "linkCopied", tone: "plain", values: { n: link.length } });
  } catch {
    say({ text: "copyFailed", tone: "bad" });
  }
}

function Group({ group: { name, forms }, now }: { group: FormGroup; now: Result }) {
  return (
    <div class="menu-group" role="group" aria-label={t(name)}>
      <span aria-hidden="true">{t(name)}</span>
      {forms.map((form, n) =>
        form.has?.(now) === false ? null : (
          <button key={n} type="button" onClick={() => void saveIn(form, now, now.summary.headline?.text)}>
            {form.name()} {form.part && <small>{t(form.part)}</small>}
          </button>
        ),
      )}
    </div>
  );
}

/** Ways to take the summary away. */
export function SaveMenu({ groups }: { groups: readonly FormGroup[] }) {
  const now = result.value;
  if (!now?.summary.sentences.length) return null;
  return (
    <Menu
      label={t("saveAs")}
      face={
        <>
          <Icon name="share" /> <span>{t("saveAs")}</span>
        </>
      }
    >
      {import.meta.env.MODE !== "extension" && <ShareButton now={now} />}
      {groups.map((group) => (
        <Group key={group.name} group={group} now={now} />
      ))}
      {saveProject && (
        <button type="button" onClick={() => void saveProject()}>
          <span class="two">
            {t("projectFile")}
            <small>{t("projectFileHelp")}</small>
          </span>
        </button>
      )}
      <button type="button" onClick={() => void copy(now, "report")}>
        {t("copy")} <small>{t("evidence")}</small>
      </button>
      <button type="button" onClick={() => print()}>
        {t("print")}
      </button>
      {import.meta.env.MODE === "extension" ? (
        <Notes title={now.summary.headline?.text ?? ""} now={now} />
      ) : (
        <button type="button" onClick={() => void copyLink(now)}>
          <span class="two">
            {t("copyLink")}
            <small>{t("linkLimit", { n: LONGEST_LINK })}</small>
          </span>
        </button>
      )}
    </Menu>
  );
}
