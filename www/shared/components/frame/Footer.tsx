import type { ComponentChildren } from "preact";
import { gap, t } from "../../i18n";
import { items } from "../../store/desk";

/** The promise of the page, which at the start stands at the box for articles, and links. */
export function Footer({ children }: { children?: ComponentChildren }) {
  return (
    <footer class="foot">
      <p>
        {items.value.length > 0 && t("private") + gap()}
        {children && <>{children} · </>}
        <a href="./licences.txt" target="_blank">{t("licences")}</a>
      </p>
    </footer>
  );
}
