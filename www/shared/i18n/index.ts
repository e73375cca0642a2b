import { computed, signal } from "@preact/signals";
import { ar } from "./ar";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { pt } from "./pt";
import type { Key, Texts } from "./texts";

export type { Key };
export type Values = Record<string, string | number>;

/** The languages of the interface, each under its own name. A new one is a file like `en.ts` and a line here. */
export const LANGUAGES = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  pt: "Português",
  ar: "العربية",
} as const;
export type Language = keyof typeof LANGUAGES;

const all: Record<Language, Texts> = { en, de, fr, es, pt, ar };

export function isLanguage(code: unknown): code is Language {
  return typeof code === "string" && Object.hasOwn(LANGUAGES, code);
}

const preferred = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);

export const language = signal<Language>(preferred ?? "en");
export const direction = computed(() => (language.value === "ar" ? "rtl" : "ltr"));

const plural = computed(() => new Intl.PluralRules(language.value));
const numbers = computed(() => new Intl.NumberFormat(language.value));
const percents = computed(() => new Intl.NumberFormat(language.value, { style: "percent" }));
const names = computed(() => new Intl.DisplayNames([language.value], { type: "language", fallback: "none" }));

/** A text of the interface. A value `n` chooses the plural form. */
export function t(key: Key, values: Values = {}): string {
  const entry = all[language.value][key];
  const form = typeof entry === "string" ? entry : (entry[plural.value.select(Number(values["n"] ?? 0))] ?? entry.other);
  return form.replaceAll(/\{(\w+)\}/gu, (whole: string, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? numbers.value.format(value) : value;
  });
}

export const percent = (share: number): string => percents.value.format(share);

/** The name of an article's language in the language of the interface. */
export function languageName(code: string): string {
  if (code === "und" || code === "") return t("unknownLanguage");
  try {
    return names.value.of(code) ?? code;
  } catch {
    return code;
  }
}
