import { useRef } from "preact/hooks";
import { t } from "../../i18n";
import { pasteLong } from "../../read/long-paste";
import { edit } from "../../store/desk";
import { named, type Item } from "../../store/item";
import { show } from "../../store/panel";
import { reports } from "../../store/result";

const fields = ["title", "source", "address"] as const;

/** The title that was found in the text, at a length at which it can be shown. */
const foundTitle = (item: Item) => named({ title: reports.value.get(item.id)?.title ?? "" }).title;

/** The title, source, address and text of an article, to be corrected. */
export function Editor({ item }: { item: Item }) {
  const form = useRef<HTMLFormElement>(null);
  const save = (event: Event) => {
    event.preventDefault();
    if (!form.current) return;
    const data = new FormData(form.current);
    const valueOf = (name: string) => {
      const value = data.get(name);
      return typeof value === "string" ? value : "";
    };
    const found = foundTitle(item);
    const next: Partial<Record<(typeof fields)[number], string>> = {};
    for (const field of fields) {
      const value = valueOf(field).trim();
      // A title that was only found in the text stays found, and is not taken for the reader's own.
      const own = field !== "title" || item.article.title !== undefined || value !== found;
      if (value !== "" && own) next[field] = value;
    }
    const text = valueOf("text").replaceAll(/\r\n?/gu, "\n");
    const changed = text !== item.article.text || fields.some((field) => next[field] !== item.article[field]);
    if (changed && !edit(item.id, { text, ...next })) return;
    show({ kind: "article", id: item.id });
  };
  return (
    <form class="editor" ref={form} onSubmit={save}>
      {fields.map((field) => (
        <div key={field}>
          <label for={`edit-${field}`}>{t(field)}</label>
          <input
            id={`edit-${field}`}
            name={field}
            dir="auto"
            autocomplete="off"
            inputMode={field === "address" ? "url" : "text"}
            defaultValue={item.article[field] ?? (field === "title" ? foundTitle(item) : "")}
          />
        </div>
      ))}
      <div>
        <label for="edit-text">{t("text")}</label>
        <textarea id="edit-text" name="text" rows={16} dir="auto" spellcheck={false} onPaste={pasteLong} defaultValue={item.article.text} />
      </div>
      <div class="row">
        <button type="submit" class="primary">
          {t("save")}
        </button>
        <button type="button" onClick={() => show({ kind: "article", id: item.id })}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}
