import { t } from "../i18n";

/** The promise of the page. */
export function Footer() {
  return (
    <footer class="foot">
      <p>
        {t("private")}{" "}
        {import.meta.env.MODE !== "single" && (
          <a href="./how.html" hreflang="en">
            {t("howItChooses")}
          </a>
        )}{" "}
        <a href="./licences.txt">{t("licences")}</a>
      </p>
    </footer>
  );
}
