/** The limits of what is taken in. The core has the same in `src/model/limits.rs`; here they are known before they are hit. */

export const MB = 1024 * 1024;

export const LIMITS = {
  /** The largest article, in bytes of UTF-8. */
  article: 64 * MB,
  /** All articles together, in bytes of UTF-8. */
  total: 128 * MB,
  /** The number of articles. */
  articles: 20_000,
  /** The largest file, in bytes. */
  file: 50 * MB,
} as const;

/** The bytes of a text in UTF-8. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
