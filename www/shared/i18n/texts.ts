import type { en } from "./en";

/** The forms of a text that depends on a number. */
export type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;
export type Key = keyof typeof en;
/** All texts of one language. */
export type Texts = Record<Key, string | Forms>;
