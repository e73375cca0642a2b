import { useState } from "preact/hooks";
import { t } from "../../i18n";
import { items, join, setFlags } from "../../store/desk";
import { nameOf, type Item } from "../../store/item";
import { reports } from "../../store/result";
import { Letter } from "../basics/Letter";

/** The most articles that are offered. */
const MOST = 50;

/** The articles with which another one can be counted as one source: those that are of another source now. */
function Others({ item }: { item: Item }) {
  const root = reports.value.get(item.id)?.root;
  const others = items.value.filter(({ id }) => id !== item.id && (root === undefined || reports.value.get(id)?.root !== root));
  return (
    <>
      {others.slice(0, MOST).map((other) => (
        <button key={other.id} type="button" onClick={() => join(item.id, other.id)}>
          <Letter name={other.letter} /> <bdi class="name clip">{other.article.source ?? nameOf(other, reports.value.get(other.id)?.title)}</bdi>
        </button>
      ))}
    </>
  );
}

/** With which others an article counts as one source: the reader may know better. */
export function RootChoice({ item, twins }: { item: Item; twins: boolean }) {
  const [open, setOpen] = useState(false);
  if (items.value.length < 2) return null;
  return (
    <>
      {item.apart || item.together !== "" ? (
        <button type="button" data-root onClick={() => setFlags(item.id, { apart: false, together: "" })}>
          {t("countAsFound")}
        </button>
      ) : (
        twins && (
          <button type="button" data-root onClick={() => setFlags(item.id, { apart: true })}>
            {t("countApart")}
          </button>
        )
      )}
      <details class="menu-others" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t("countWith")}</summary>
        {open && <Others item={item} />}
      </details>
    </>
  );
}
