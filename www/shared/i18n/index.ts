import { computed, signal } from "@preact/signals";
import { en } from "./en";

type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;
export type Key = keyof typeof en;
export type Texts = Record<Key, string | Forms>;
export type Values = Record<string, string | number>;

const all: Record<string, Texts> = { en };

/** The languages of the interface, each under its own name. */
export const LANGUAGES = { en: "English" } as const;
export type Language = keyof typeof LANGUAGES;

export function isLanguage(code: unknown): code is Language {
  return typeof code === "string" && code in LANGUAGES;
}

function preferred(): Language {
  const found = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return found ?? "en";
}

export const language = signal<Language>(preferred());
export const direction = computed(() => (language.value as string) === "ar" ? "rtl" : "ltr");

const plural = computed(() => new Intl.PluralRules(language.value));
const numbers = computed(() => new Intl.NumberFormat(language.value));
const percents = computed(() => new Intl.NumberFormat(language.value, { style: "percent" }));
const names = computed(() => new Intl.DisplayNames([language.value], { type: "language", fallback: "none" }));

/** A text of the interface. A value `n` chooses the plural form. */
export function t(key: Key, values: Values = {}): string {
  const entry: string | Forms = all[language.value]?.[key] ?? en[key];
  const form = typeof entry === "string" ? entry : (entry[plural.value.select(Number(values["n"] ?? 0))] ?? entry.other);
  return form.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => {
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
