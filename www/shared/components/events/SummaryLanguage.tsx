import { languageName, t } from "../../i18n";
import { result } from "../../store/result";
import { lookAt, scope, shown } from "../../store/scope";

/** The language of the articles that are summarized, where they are in several. */
export function SummaryLanguage() {
  const languages = shown.value?.languages;
  if (!languages || languages.size < 2 || !result.value) return null;
  const { event, language = "" } = scope.value;
  const choose = (code: string) => lookAt({ ...(event && { event }), ...(code !== "" && { language: code }) });
  return (
    <label class="languages">
      {t("language")}
      <select value={language} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{t("allLanguages")}</option>
        {[...languages]
          .sort((one, other) => other[1] - one[1])
          .map(([code, n]) => (
            <option key={code} value={code}>
              {`${languageName(code)} (${t("eventCount", { n })})`}
            </option>
          ))}
      </select>
    </label>
  );
}
