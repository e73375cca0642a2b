/** Files of which nothing but the letters told the encoding. They stay at hand, for as long as the page is open, so that the reader may say it. */
import { signal } from "@preact/signals";
import type { Article } from "../core/types";
import { items } from "./desk";
import type { Item } from "./item";

export interface Guess {
  bytes: Uint8Array;
  encoding: string;
  html: boolean;
  /** True once the reader has said something else. */
  corrected?: boolean;
}

/** The guesses, by the id of the article, each with the article as it was read. */
const guesses = signal<ReadonlyMap<string, Guess & { article: Article | undefined }>>(new Map());

/** The guess by which an article was read, until the reader changes something about the article. */
export function guessOf(item: Item | undefined): Guess | undefined {
  const guess = item && guesses.value.get(item.id);
  return guess?.article === item?.article ? guess : undefined;
}

/** Keeps a guess for an article, in place of another one. */
export function keepGuess(id: string, guess: Guess, instead?: string): void {
  const next = new Map(guesses.value);
  if (instead !== undefined) next.delete(instead);
  guesses.value = next.set(id, { ...guess, article: items.value.find((item) => item.id === id)?.article });
}

/** Lets go of all of them; what it returns brings them back. */
export function forgetGuesses(): () => void {
  const before = guesses.value;
  guesses.value = new Map();
  return () => (guesses.value = before);
}
