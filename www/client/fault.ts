/** What kind of thing went wrong. */
export type FaultKind =
  /** What was handed in has not the shape that it should have; the message names the field. */
  | "bad-value"
  /** There is no article of that number. */
  | "no-such-article"
  /** The article has no paragraph of that number. */
  | "no-such-paragraph"
  /** The text, or all together, is over the limits. */
  | "too-large"
  /** The work was stopped before it was done. */
  | "cancelled"
  /** The core could not be loaded. */
  | "no-wasm"
  /** `load` was not called, or not awaited. */
  | "not-loaded"
  /** The corpus was freed. */
  | "freed"
  /** The corpus is at work: it was called from its own `onProgress`. */
  | "busy"
  /** The core broke, and did so again when it was started anew. */
  | "trap"
  /** The worker ended by itself, and did so again when it was replaced. */
  | "broken"
  /** An article was not read in the time that was given. */
  | "slow";

/** What went wrong, as a value that crosses the border between threads. */
export interface FaultInfo {
  /** What kind of thing. */
  kind: FaultKind;
  /** What happened and, where that is known, what to do. */
  message: string;
  /** True if the engine can't be used any more and has to be started again. */
  fatal: boolean;
  /** The place of the article that could not be taken, where it was one. */
  article?: number;
}

/** An error with a kind. */
export class Fault extends Error {
  /** See {@link FaultInfo.kind}. */
  readonly kind: FaultKind;
  /** See {@link FaultInfo.fatal}. */
  readonly fatal: boolean;
  /** See {@link FaultInfo.article}. */
  readonly article?: number;

  constructor(info: FaultInfo) {
    super(info.message);
    this.name = "Fault";
    this.kind = info.kind;
    this.fatal = info.fatal;
    if (info.article !== undefined) this.article = info.article;
  }
}

/** The words of anything that was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Describes anything that was thrown. */
export function describe(error: unknown): FaultInfo {
  if (error instanceof Fault) {
    const { kind, message: said, fatal, article } = error;
    return { kind, message: said, fatal, ...(article !== undefined && { article }) };
  }
  const message = messageOf(error);
  if (error instanceof Error && "kind" in error && typeof error.kind === "string") return { kind: error.kind as FaultKind, message, fatal: false };
  // The core gives every error a kind. This is a trap, or the stack or the memory at its end, for which browsers have errors
  // of their own: what the core holds is not to be trusted afterwards.
  return { kind: "trap", message, fatal: true };
}
