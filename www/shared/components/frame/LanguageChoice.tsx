import { isLanguage, language, LANGUAGES, speak, t, type Language } from "../../i18n";

/** Chinese is written in simplified letters. */
const tagOf = (code: Language): string => (code === "zh" ? "zh-Hans" : code);

/** The name of a language in itself, as it stands at the beginning of a line. */
function ownName(code: Language): string {
  const tag = tagOf(code);
  const name = new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? code;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** The languages of the interface, each under its own name. */
export function LanguageChoice() {
  return (
    <label>
      {t("language")}
      <select
        value={language.value}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (isLanguage(value)) void speak(value);
        }}
      >
        {LANGUAGES.map((code) => (
          <option key={code} value={code} lang={tagOf(code)}>
            {ownName(code)}
          </option>
        ))}
      </select>
    </label>
  );
}
