import type { Passage } from "../core/types";
import { t } from "../i18n";
import { letter } from "../store/item";
import { show } from "../store/panel";
import { result } from "../store/result";
import { Letter } from "./Letter";

/** A passage with the mark of its article; it leads to its place there. */
export function PassageLink({ passage }: { passage: Passage }) {
  const item = result.value?.items[passage.article];
  const { start, end } = passage;
  return (
    <p class="passage">
      <button
        type="button"
        class="cite"
        disabled={!item}
        aria-label={`${letter(passage.article)}: ${t("showIn")}`}
        onClick={() => item && show({ kind: "article", id: item.id, lit: { start, end } })}
      >
        <Letter index={passage.article} />
      </button>
      <span dir="auto">{passage.text}</span>
    </p>
  );
}
