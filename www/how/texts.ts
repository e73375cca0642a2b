/** The texts of the explanation, one language at a time. */
import { signal } from "@preact/signals";
import { learn, type Language } from "../shared/i18n";
import { en } from "../shared/i18n/how/en";
import { results } from "../shared/i18n/results";
import { settings } from "../shared/i18n/settings";
import type { HowTexts } from "../shared/i18n/texts";

const others: Record<Exclude<Language, "en">, () => Promise<HowTexts>> = {
  de: async () => (await import("../shared/i18n/how/de")).de,
  fr: async () => (await import("../shared/i18n/how/fr")).fr,
  es: async () => (await import("../shared/i18n/how/es")).es,
  pt: async () => (await import("../shared/i18n/how/pt")).pt,
  ar: async () => (await import("../shared/i18n/how/ar")).ar,
  zh: async () => (await import("../shared/i18n/how/zh")).zh,
  hi: async () => (await import("../shared/i18n/how/hi")).hi,
  he: async () => (await import("../shared/i18n/how/he")).he,
  ru: async () => (await import("../shared/i18n/how/ru")).ru,
  it: async () => (await import("../shared/i18n/how/it")).it,
  ja: async () => (await import("../shared/i18n/how/ja")).ja,
};

learn({ en: { ...results, ...settings, ...en } });

/** The languages whose texts are there. */
export const taught = signal<readonly Language[]>(["en"]);

/** Loads the texts of a language, if they are not there. */
export async function teach(code: Language): Promise<void> {
  if (code === "en" || taught.value.includes(code)) return;
  learn({ [code]: await others[code]() });
  taught.value = [...taught.value, code];
}
