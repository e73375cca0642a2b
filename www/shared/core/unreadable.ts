/** Thrown where something can't be read and there is a reason to give. What reads files and what reads tabs each has its own reasons. */
export class Unreadable<Why extends string> extends Error {
  constructor(readonly why: Why) {
    super(why);
  }
}
