import { say } from "../../store/notice";

/** Copies plain text, of which it says what it is, and rich text beside it for programs that take it; the archives of the extension have room for plain text alone. */
export async function copyBoth(what: string, plain: Promise<string>, rich: () => Promise<string>): Promise<void> {
  try {
    try {
      if (import.meta.env.MODE === "extension") throw new Error("plain text alone");
      const blob = async (type: string, text: Promise<string>) => new Blob([await text], { type });
      // Promises: some browsers let a page copy only in the very moment of the click.
      // This one makes no markup.
      // eslint-disable-next-line no-restricted-properties
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob("text/plain", plain), "text/html": blob("text/html", rich()) })]);
    } catch {
      await navigator.clipboard.writeText(await plain);
    }
    say({ text: "copied", tone: "plain", values: { what } }, 4000);
  } catch {
    say({ text: "copyFailed", tone: "bad" });
  }
}
