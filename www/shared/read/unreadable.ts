/** Why a file could not be taken, where there is something to say about it. */
export class Unreadable extends Error {
  constructor(readonly why: "unknown" | "large" | "empty" | "locked") {
    super(why);
  }
}
