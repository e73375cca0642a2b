/** What another program hands over through the service worker. */
import { takeFiles } from "../shared/read/files";
import { isAddress } from "../shared/read/intake";
import type { Draft } from "../shared/store/item";
import { ownName } from "../shared/store/names";
import { say } from "../shared/store/notice";
import { arrived } from "../shared/store/ui";

/** Takes what the service worker put aside. Any site can send a form here, so this waits for the reader's word, too. */
export async function takeHanded(): Promise<void> {
  const cache = await caches.open(ownName("shared"));
  const kept = await cache.match("./share");
  await cache.delete("./share");
  if (!kept) return;
  const form = await kept.formData().catch(() => undefined);
  if (!form) {
    say({ text: "linkBroken", tone: "bad" });
    return;
  }
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const articles: Draft[] = [];
  const [text, title, address] = [field("text"), field("title"), field("url")];
  // Some programs share nothing but an address, which the page will not fetch.
  if (text !== "" && !isAddress(text)) articles.push({ text, ...(title && { title }), ...(address && { address }) });
  await takeFiles(form.getAll("files").filter((file) => file instanceof File), (draft) => articles.push(draft));
  if (articles.length > 0) arrived.value = { articles, settings: {}, adds: true };
  else if (text !== "" || address !== "") say({ text: "onlyAddress", tone: "bad" });
}
