import type { Draft } from "../store/item";

/** Reads the bytes of a file. */
export type Reader = (bytes: Uint8Array<ArrayBuffer>) => Promise<Draft>;

/** The readers that there are, by the ending of the name. */
export type Readers = ReadonlyMap<string, () => Promise<Reader>>;

/** A file that may be gone by the time it is opened. */
export interface PendingFile {
  name: string;
  open: () => Promise<File>;
}

/** Takes what was read from a file as an article. */
export type Take = (draft: Draft) => void;
