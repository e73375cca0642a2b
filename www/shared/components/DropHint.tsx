import { signal } from "@preact/signals";
import { t } from "../i18n";

/** True while files are held over the page. */
export const dropping = signal(false);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Files are held over the page: browsers say so again and again, but not when they are taken away. */
export function holding(): void {
  clearTimeout(timer);
  dropping.value = true;
  timer = setTimeout(letGo, 600);
}

export function letGo(): void {
  clearTimeout(timer);
  dropping.value = false;
}

/** Says that files can be let go here. */
export function DropHint() {
  return dropping.value ? <div class="drop-hint">{t("dropHere")}</div> : null;
}
