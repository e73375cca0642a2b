/** The shortcuts of the extension, which belong to the browser: it says which they are, and only there can they be changed. */
import { signal } from "@preact/signals";

export interface Shortcut {
  /** What it does: what the button does, or another command of the manifest. */
  command: string;
  /** The keys as the browser writes them; empty if there are none. */
  keys: string;
}

export const shortcuts = signal<readonly Shortcut[]>([]);

/** Firefox calls the addresses of an extension so. */
export const isFirefox = location.protocol === "moz-extension:";

/** A phone has no panel beside the page, no menus and no shortcuts. */
export const isPhone = isFirefox && !("sidebarAction" in chrome);

const { commands } = chrome as Partial<typeof chrome> & { commands?: { openShortcutSettings?: () => Promise<void> } };

/** Reads the shortcuts now, and again whenever the reader comes back from changing them. A phone has none. */
export async function followShortcuts(): Promise<void> {
  if (!commands) return;
  const look = async () => {
    const all = await commands.getAll();
    shortcuts.value = all.flatMap(({ name, shortcut }) => (name === undefined ? [] : [{ command: name, keys: shortcut ?? "" }]));
  };
  document.addEventListener("visibilitychange", () => void look());
  await look();
}

/** The browser's own place where shortcuts are changed, if it lets us open it. */
export const changeShortcuts: (() => unknown) | undefined = isFirefox
  ? commands?.openShortcutSettings?.bind(commands)
  : () => chrome.tabs.create({ url: "chrome://extensions/shortcuts" });
