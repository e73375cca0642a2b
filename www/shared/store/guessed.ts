/** Files of which nothing but the letters told the encoding. They stay at hand, for as long as the page is open, so that the reader may say it. */
import { signal } from "@preact/signals";

export interface Guess {
  bytes: Uint8Array;
  encoding: string;
  html: boolean;
  /** True once the reader has said something else. */
  corrected?: boolean;
}

/** The guesses, by the id of the article. */
export const guessed = signal<ReadonlyMap<string, Guess>>(new Map());

/** Keeps a guess for an article, in place of another one. */
export function keepGuess(id: string, guess: Guess, instead?: string): void {
  const next = new Map(guessed.value);
  if (instead !== undefined) next.delete(instead);
  guessed.value = next.set(id, guess);
}
