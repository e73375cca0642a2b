import { takeFiles } from "./files";
import { isAddress, sayAddress, takeDraft, takeText } from "./intake";
import { findSplit } from "./split";

/** Takes what was pasted or dropped; false when there is nothing to take. */
export function takePaste(data: DataTransfer): boolean {
  if (data.files.length > 0) {
    // The list is emptied when the event is over.
    void takeFiles([...data.files]);
    return true;
  }
  // A link that is dropped comes with the text of its page as markup.
  const text = data.getData("text/plain") || data.getData("text/uri-list");
  const html = data.getData("text/html");
  if (text.trim() === "" && html.trim() === "") return false;
  if (isAddress(text)) {
    sayAddress();
    return true;
  }
  // Bars between articles are meant for us, whatever else came with them.
  if (html.trim() === "" || findSplit(text)?.sure === true) takeText(text);
  else {
    void import("./html").then(({ articleOf }) => articleOf(html)).then(
      (draft) => takeDraft(draft.text.trim() === "" ? { text } : draft),
      () => void takeText(text),
    );
  }
  return true;
}
