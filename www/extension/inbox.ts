/** From what was collected to the desk. */
import { kept, look, recalledText, take } from "../shared/store/checked";
import { add, items, renew } from "../shared/store/desk";
import { save } from "../shared/store/persist";
import { say } from "../shared/store/notice";
import { taken, takenToCheck, toCheck, waiting, type Collected } from "./storage";

/** Puts an article on the desk; one that was collected before is brought up to date. */
function put({ draft, selection }: Collected): void {
  const item = items.value.find(({ article }) => article.address === draft.address);
  if (item?.article.text === draft.text) say({ text: "duplicate", tone: "plain", values: { letter: item.letter } });
  else if (item && !selection) renew(item.id, draft);
  else add([draft]);
}

/** Takes all that waits. It is let go when it is kept with the rest of the work, and by one panel only. */
export function takeWaiting(): Promise<void> {
  return navigator.locks.request("waiting", async () => {
    const found = await waiting();
    if (found.length === 0) return;
    for (const [, article] of found) put(article);
    // What can't be kept with the rest of the work waits on, or it would be gone with the panel.
    if (await save()) await taken(found.map(([key]) => key));
  });
}

/** Takes the text that waits to be checked, and shows what the articles say of it. */
export function takeToCheck(): Promise<void> {
  return navigator.locks.request("to check", async () => {
    const text = await toCheck();
    if (text === undefined) return;
    // What is there from the last time can be brought back.
    await recalledText;
    if (take(text)) look("check");
    if (await kept()) await takenToCheck();
  });
}
