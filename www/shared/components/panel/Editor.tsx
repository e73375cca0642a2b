import { useRef } from "preact/hooks";
import { t } from "../../i18n";
import { betweenBars } from "../../read/bars";
import { pasteLong } from "../../read/long-paste";
import { edit, splitInto } from "../../store/desk";
import { ABOUT, named, type About, type Item } from "../../store/item";
import { panel } from "../../store/panel";
import { reports } from "../../store/result";

/** What was found in the text, at a length at which it can be shown. */
function foundIn({ id }: Item): Partial<Record<About, string>> {
  const { title = "", author = "", published = "" } = reports.value.get(id) ?? {};
  return named({ title, author, published });
}

/** What is known about an article, and its text, to be corrected. */
export function Editor({ item }: { item: Item }) {
  const form = useRef<HTMLFormElement>(null);
  // To show it would take over what is written, which is done or not wanted.
  const leave = () => (panel.value = { kind: "article", id: item.id });
  const save = (event: Event) => {
    event.preventDefault();
    if (!form.current) return;
    const data = new FormData(form.current);
    const valueOf = (name: string) => {
      const value = data.get(name);
      return typeof value === "string" ? value : "";
    };
    const found = foundIn(item);
    const next: Partial<Record<About, string>> = {};
    for (const field of ABOUT) {
      const value = valueOf(field).trim();
      // What was only found in the text stays found, and is not taken for the reader's own.
      const own = item.article[field] !== undefined || value !== found[field];
      if (value !== "" && own) next[field] = value;
    }
    const text = valueOf("text").replaceAll(/\r\n?/gu, "\n");
    const changed = text !== item.article.text || ABOUT.some((field) => next[field] !== item.article[field]);
    const [first, ...more] = betweenBars(text) ?? [];
    if (first) {
      // What is known is known of the first: the others have headlines and outlets of their own.
      splitInto(item.id, [{ ...next, ...first }, ...more]);
      return;
    }
    if (changed && !edit(item.id, { text, ...next })) return;
    leave();
  };
  return (
    <form class="editor" ref={form} onSubmit={save}>
      {ABOUT.map((field) => (
        <div key={field}>
          <label for={`edit-${field}`}>{t(field)}</label>
          <input
            id={`edit-${field}`}
            name={field}
            dir="auto"
            autocomplete="off"
            inputMode={field === "address" ? "url" : "text"}
            defaultValue={item.article[field] ?? foundIn(item)[field] ?? ""}
          />
        </div>
      ))}
      <div>
        <label for="edit-text">{t("text")}</label>
        <textarea id="edit-text" name="text" rows={8} dir="auto" spellcheck={false} onPaste={pasteLong} defaultValue={item.article.text} />
      </div>
      <div class="row">
        <button type="submit" class="primary">
          {t("save")}
        </button>
        <button type="button" onClick={leave}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}
