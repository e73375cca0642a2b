import type { Form } from "./forms";

/** Hands a text, or bytes, to the reader as a file. */
export function save(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file name that says what is in it. */
export function fileName(title: string, ending: string): string {
  const words = title.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60).replaceAll(/^-+|-+$/gu, "");
  return `${words || "summary"}.${ending}`;
}

/** Writes a summary, or a checked text, in a form, and hands it to the reader. */
export async function saveAs<Of>({ ending, type, load }: Form<Of>, now: Of, title: string): Promise<void> {
  const write = await load();
  save(fileName(title, ending), type, await write(now));
}
