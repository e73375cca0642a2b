import { t } from "../../i18n";
import { items } from "../../store/desk";

/** The promise of the page, which at the start stands at the box for articles. What explains how it chooses is not part of every build. */
export function Footer({ how = false }: { how?: boolean }) {
  return (
    <footer class="foot">
      <p>
        {items.value.length > 0 && t("private")}{" "}
        {how && (
          <a href="./how.html" hreflang="en">
            {t("howItChooses")}
          </a>
        )}{" "}
        <a href="./licences.txt" target="_blank">{t("licences")}</a>
      </p>
    </footer>
  );
}
