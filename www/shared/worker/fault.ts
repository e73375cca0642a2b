/** What went wrong, as a value that crosses the border between threads. */
export interface FaultInfo {
  /** A word in kebab case: one of the core's, or `trap`, `broken`, `no-wasm`. */
  kind: string;
  message: string;
  /** True if the engine can't be used any more and has to be started again. */
  fatal: boolean;
}

/** An error of the engine. */
export class Fault extends Error {
  readonly kind: string;
  readonly fatal: boolean;

  constructor(info: FaultInfo) {
    super(info.message);
    this.name = "Fault";
    this.kind = info.kind;
    this.fatal = info.fatal;
  }
}

/** Describes anything that was thrown. */
export function describe(error: unknown): FaultInfo {
  if (error instanceof Fault) return { kind: error.kind, message: error.message, fatal: error.fatal };
  const message = error instanceof Error ? error.message : String(error);
  // A trap of the core, or the engine's stack or memory at its end: what the core holds is not to be trusted afterwards.
  if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) return { kind: "trap", message, fatal: true };
  const kind = error instanceof Error && "kind" in error && typeof error.kind === "string" ? error.kind : "unknown";
  return { kind, message, fatal: false };
}
