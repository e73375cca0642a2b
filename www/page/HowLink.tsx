import { t } from "../shared/i18n";
import { explaining } from "../shared/store/ui";

const open = (event: Event) => {
  event.preventDefault();
  explaining.value = true;
};

/** Leads to what explains how it chooses: another page, or in the single file what lies over this one. */
export const HowLink = () =>
  import.meta.env.MODE === "single" ? (
    <a href="#how" onClick={open}>
      {t("howItChooses")}
    </a>
  ) : (
    <a href="./how.html">{t("howItChooses")}</a>
  );
