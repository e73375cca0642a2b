/** Reads a text in Markdown, as one article and as several. */
import { fromMarkdown } from "./markdown";
import { partsOfMarkdown } from "./markdown-parts";
import type { Reading } from "./reader";

/** What a text in Markdown says; nothing if it is in none. */
export function readMarkdown(text: string): Reading | undefined {
  const draft = fromMarkdown(text);
  return draft && { draft, parts: partsOfMarkdown(text), ruled: fromMarkdown(text, true)?.text };
}
