/** What comes from outside when the page opens: a link that holds work, a shared text, files opened with the page. */
import { arrived } from "../shared/components/ShareOffer";
import { takeFiles } from "../shared/read/files";
import { say } from "../shared/store/notice";
import { isShared, readLink } from "../shared/write/link";

interface LaunchQueue {
  setConsumer: (consumer: (launch: { files: readonly FileSystemFileHandle[] }) => void) => void;
}

/** Work that came with the address waits for the reader's word, and leaves the address. */
export async function receive(): Promise<void> {
  const { hash, pathname, search } = location;
  const given = new URLSearchParams(search);
  const text = given.get("text")?.trim() ?? "";
  if (!isShared(hash) && text === "") return;
  history.replaceState(null, "", pathname);
  if (isShared(hash)) {
    const work = await readLink(hash);
    if (work) arrived.value = work;
    else say({ text: "linkBroken", tone: "bad" });
    return;
  }
  const title = given.get("title")?.trim() ?? "";
  const address = given.get("url")?.trim() ?? "";
  arrived.value = {
    articles: [{ text, ...(title === "" ? {} : { title }), ...(address === "" ? {} : { address }) }],
    settings: {},
    adds: true,
  };
}

/** Files that the system opens with the installed page. */
export function receiveFiles(): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    void Promise.all(files.map((file) => file.getFile())).then(takeFiles);
  });
}
