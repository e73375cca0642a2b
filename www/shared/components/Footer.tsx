import { t } from "../i18n";

/** The promise of the page. */
export function Footer() {
  return (
    <footer class="foot">
      <p>
        {t("private")} <a href="./licences.txt">{t("licences")}</a>
      </p>
    </footer>
  );
}
