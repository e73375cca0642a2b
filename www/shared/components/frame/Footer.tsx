import { t } from "../../i18n";

/** The promise of the page. What explains how it chooses is not part of every build. */
export function Footer({ how = false }: { how?: boolean }) {
  return (
    <footer class="foot">
      <p>
        {t("private")}{" "}
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
