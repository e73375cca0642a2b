import { batch, computed, signal } from "@preact/signals";
import { directionOf } from "../core/direction";
import { en } from "./en";
import { inRegion } from "./region";
import type { CheckTexts, EventsTexts, FilesTexts, Forms, HelpTexts, HowTexts, Key, LoadedTexts, PageTexts, ProofTexts, ResultsTexts, SettingsTexts, StoriesTexts, TabsTexts, Texts } from "./texts";

export type { Key };
/** Texts that are not there from the start. */
type Later = ResultsTexts | HelpTexts | SettingsTexts | CheckTexts | EventsTexts | FilesTexts | HowTexts | PageTexts | ProofTexts | StoriesTexts | TabsTexts;
export type Values = Record<string, string | number>;

type Loader = () => Promise<{ whole: LoadedTexts & CheckTexts & FilesTexts }>;

const first = {
  de: () => import("./whole/de"),
  fr: () => import("./whole/fr"),
  es: () => import("./whole/es"),
  pt: () => import("./whole/pt"),
  ar: () => import("./whole/ar"),
} satisfies Record<string, Loader>;

/** Those for which the extension has no room. */
const second = {
  zh: () => import("./whole/zh"),
  hi: () => import("./whole/hi"),
  he: () => import("./whole/he"),
  ru: () => import("./whole/ru"),
  it: () => import("./whole/it"),
  ja: () => import("./whole/ja"),
} satisfies Record<string, Loader>;

export type Language = "en" | keyof typeof first | keyof typeof second;

/** English is always there; the others are loaded when they are wanted. */
const others: Partial<Record<Language, Loader>> = import.meta.env.MODE === "extension" ? first : { ...first, ...second };

/** The languages of the interface. CONTRIBUTING.md says how to add one. */
export const LANGUAGES = ["en", ...Object.keys(others)] as Language[];

export function isLanguage(code: unknown): code is Language {
  return LANGUAGES.some((known) => known === code);
}

/** The first language of the browser that there is here. Old browsers call Hebrew `iw`. */
export const preferred: Language = navigator.languages.map((tag) => tag.replace(/-.*/u, "").replace("iw", "he")).find(isLanguage) ?? "en";

const texts = signal<Texts>(en);
const learnt = signal<readonly Partial<Record<Language, Later>>[]>([]);
export const language = signal<Language>("en");
export const direction = computed(() => (language.value === "ar" || language.value === "he" ? "rtl" : "ltr"));

/** Adds the texts of a part of the interface that is not everywhere, or not from the start. */
export function learn(some: Partial<Record<Language, Later>>): void {
  learnt.value = [...learnt.value, some];
}

const all = computed(() => Object.assign({}, texts.value, ...learnt.value.map((some) => some[language.value])) as Partial<Record<Key, string | Forms>>);

let wanted: Language = "en";

/** Changes the language of the interface, as soon as its texts are there. */
export async function speak(code: Language): Promise<void> {
  wanted = code;
  const loaded = (await others[code]?.())?.whole ?? en;
  if (wanted !== code) return;
  batch(() => {
    texts.value = loaded;
    language.value = code;
  });
}

const plural = computed(() => new Intl.PluralRules(language.value));
const numbers = computed(() => new Intl.NumberFormat(language.value));
const percents = computed(() => new Intl.NumberFormat(language.value, { style: "percent" }));
const names = computed(() => new Intl.DisplayNames([language.value], { type: "language", fallback: "none" }));

/** A text of the interface. A value `n` chooses the plural form. */
export function t(key: Key, values: Values = {}): string {
  const entry = all.value[key] ?? "";
  const form = typeof entry === "string" ? entry : (entry[plural.value.select(Number(values["n"] ?? 0))] ?? entry.other);
  const text = language.value === "en" ? inRegion(form) : form;
  return text.replaceAll(/\{(\w+)\}/gu, (whole: string, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? numbers.value.format(value) : value;
  });
}

/** What stands between two sentences of the interface: nothing where the stop of the language has room enough behind it. */
export const gap = (): string => t("comma").slice(1);

/** What stands in a list, one after another in the direction of the interface: what runs the other way is set apart by itself. */
export const listed = (all: readonly string[]): string =>
  all.map((one) => (directionOf(one) === direction.value ? one : `\u2068${one}\u2069`)).join(t("comma"));

export const percent = (share: number): string => percents.value.format(share);

/** A number with one decimal. */
export const tenths = (value: number): string => new Intl.NumberFormat(language.value, { minimumFractionDigits: 1 }).format(value);

/** So many days. */
export const daysBetween = (n: number): string => new Intl.NumberFormat(language.value, { style: "unit", unit: "day", unitDisplay: "long" }).format(n);

/** The name of an article's language in the language of the interface. */
export function languageName(code: string): string {
  if (code === "und" || code === "") return t("unknownLanguage");
  try {
    return names.value.of(code) ?? code;
  } catch {
    return code;
  }
}
