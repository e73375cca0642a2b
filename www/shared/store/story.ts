/** Which story is on the desk. The others are kept apart: `stories.ts`. */
import { signal } from "@preact/signals";
import { isRecord } from "../core/record";

export interface Story {
  /** Empty as long as it is the only one. */
  id: string;
  /** The name that the reader gave it; empty if none: then it is called by the headline of its summary. */
  name: string;
}

export const story = signal<Story>({ id: "", name: "" });

/** The longest name, in UTF-16 units. */
export const LONGEST_NAME = 200;

/** The story that a value of unknown origin names. */
export function storyIn(value: unknown): Story {
  const { id, name } = isRecord(value) ? value : {};
  return { id: typeof id === "string" ? id : "", name: typeof name === "string" ? name.slice(0, LONGEST_NAME) : "" };
}
