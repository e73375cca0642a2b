import type { Draft } from "../store/item";
import type { Heap } from "../store/arriving";
import type { Guess } from "../store/guessed";
import type { Detect } from "./decode";

/** What was read: an article, and what its headings divide it into, which may be articles. */
export interface Reading {
  draft: Draft;
  parts?: readonly Draft[] | undefined;
  /** The text with the rules that divide it, if the article is without them. */
  ruled?: string | undefined;
}

/** Reads the bytes of a file. */
export type Reader = (bytes: Uint8Array<ArrayBuffer>) => Promise<Draft | Reading>;

/** A project file: the articles in it, and what puts it on the desk as a story of its own. */
export interface ProjectFile {
  articles: readonly Draft[];
  open: () => Promise<unknown>;
}

/** What is loaded when it is needed; most of it is so large that there is room for it in the page and not in the extension. */
export interface Library {
  detect: () => Promise<Detect>;
  /** Readers of files that are neither text nor HTML, by the usual ending of their names. */
  readers?: Readonly<Record<string, () => Promise<Reader>>>;
  /** What gives the files in an archive, which may unpack to no more bytes than this. */
  unpack?: () => Promise<(bytes: Uint8Array<ArrayBuffer>, most: number) => Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }[]>>;
  /** What begins to say how many of a heap of files are read; it may take before the end what was read so far. */
  begin?: (files: number, take: () => void) => Heap;
  /** What reads a project file. */
  project?: () => Promise<(bytes: Uint8Array<ArrayBuffer>) => Promise<ProjectFile>>;
}

/** A file that may be gone by the time it is opened. */
export interface PendingFile {
  name: string;
  open: () => Promise<File>;
}

/** What was read from a file. */
export interface ReadFile extends Reading {
  /** How it was read, if that was a guess. */
  guess?: Guess;
}

/** Takes what was read from a file as an article, and returns its id, if it has one. */
export type Take = (draft: Draft, parts?: readonly Draft[]) => unknown;
