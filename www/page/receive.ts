/** What comes from outside: a link that holds work, what another program shares, files opened with the page. */
import { arrived } from "../shared/components/ShareOffer";
import { takeAll, takeFiles } from "../shared/read/files";
import { isAddress } from "../shared/read/intake";
import type { Draft } from "../shared/store/item";
import { ownName } from "../shared/store/names";
import { say } from "../shared/store/notice";
import { isShared } from "../shared/write/fragment";

interface LaunchQueue {
  setConsumer: (consumer: (launch: { files: readonly FileSystemFileHandle[] }) => void) => void;
}

/** Work that came with the address waits for the reader's word, and leaves the address. */
export async function receive(): Promise<void> {
  const { hash, pathname, search } = location;
  if (isShared(hash)) {
    history.replaceState(null, "", pathname);
    const work = await (await import("../shared/write/link")).readLink(hash);
    if (work) arrived.value = work;
    else say({ text: "linkBroken", tone: "bad" });
  } else if (search === "?shared") {
    history.replaceState(null, "", pathname);
    await receiveShared();
  }
}

/** Takes what the service worker put aside. Any site can send a form here, so this waits for the reader's word, too. */
async function receiveShared(): Promise<void> {
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

/** Files that the system opens with the installed page. */
export function receiveFiles(): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    void takeAll(files.map((handle) => ({ name: handle.name, open: () => handle.getFile() })));
  });
}
