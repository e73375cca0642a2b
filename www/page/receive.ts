/** What comes from outside: a link that holds work, what another program shares, files opened with the page. */
import { takeAll } from "../shared/read/files";
import { say } from "../shared/store/notice";
import { arrived } from "../shared/store/ui";
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
    // What was put aside stays there until it can be taken.
    await import("./handed").then(
      ({ takeHanded }) => takeHanded(),
      () => say({ text: "linkBroken", tone: "bad" }),
    );
  }
}

/** Files that the system opens with the installed page. */
export function receiveFiles(): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    void takeAll(files.map((handle) => ({ name: handle.name, open: () => handle.getFile() })));
  });
}
