/** More than this takes browsers seconds to insert by themselves, in characters: they go by lines. */
const LONG = 20_000;

/** Inserts a long text where the reader pastes it, in one go; a short one is left to the browser, which can undo it. */
export function pasteLong(event: ClipboardEvent & { currentTarget: HTMLTextAreaElement }): void {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (text.length < LONG) return;
  event.preventDefault();
  const box = event.currentTarget;
  box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
}
