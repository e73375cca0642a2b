import { takeFiles } from "./files";
import { isAddress, takeAddress, takeReading, takeText } from "./intake";
import { isPage } from "./page-source";
import { betweenBars } from "./bars";
import { inTurn } from "./turns";

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
  if (isAddress(text)) takeAddress(text);
  // Bars between articles are meant for us, whatever else came with them; and a source is not what its editor made of it.
  else if (html.trim() === "" || isPage(text) || betweenBars(text) !== undefined) takeText(text);
  else inTurn(() => takeMarkup(html, text));
  return true;
}

/** Takes the article in markup, or the text that came with it if there is none. */
async function takeMarkup(html: string, text: string): Promise<void> {
  const reading = await import("./html").then(({ readingOf }) => readingOf(html)).catch(() => ({ draft: { text } }));
  takeReading(reading.draft.text.trim() === "" ? { draft: { text } } : reading);
}
