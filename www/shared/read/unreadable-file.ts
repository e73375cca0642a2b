import { Unreadable } from "../core/unreadable";

/** Thrown where a file can't be taken and there is something to say about it. */
export class UnreadableFile extends Unreadable<"unknown" | "large" | "empty" | "locked" | "scanned" | "oldWord" | "protected" | "damaged" | "newer"> {}
