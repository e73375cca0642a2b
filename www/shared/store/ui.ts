/** The state of the interface that several of its parts share: what is open, what is dragged, what waits for the reader's word. */
import { signal } from "@preact/signals";
import type { Draft } from "./item";
import type { GivenSettings } from "./validate";

/** True while the list of stories is shown. */
export const listing = signal(false);

/** True where the screen is touched and a keyboard comes up, over half of it, once a field has the focus. */
export const isTouched = (): boolean => matchMedia("(hover: none) and (pointer: coarse)").matches;

/** True while focus and order are shown. */
export const adjusting = signal(false);

/** The finding below the summary that the reader has chosen. */
export const tab = signal<string | undefined>(undefined);

/** True while the help is shown. */
export const helping = signal(false);

/** True while the explanation lies over the page, which it does in the single file alone. */
export const explaining = signal(false);

/** True while the box for another article is open; the one for the first always is. */
export const composing = signal(false);

/** The text in that box, which is no article yet: it stays, whatever comes to the desk meanwhile. */
export const written = signal("");

/** Several articles that were found in one paste, which is on the desk under this id, and wait for the reader's word. */
export const splitOffer = signal<{ id: string; parts: readonly Draft[] } | undefined>(undefined);

/** Articles that came with a link, or from another program. */
export interface Arrival {
  articles: Draft[];
  /** True if they join the articles that are here, instead of being a story of their own. */
  adds?: boolean;
  settings: GivenSettings;
}

/** What has arrived, until the reader has decided about it. */
export const arrived = signal<Arrival | undefined>(undefined);

/** True while files arrive: a summary of each few of them would take the time that the others need. */
export const waiting = signal(false);

/** The article that is being dragged in the list, its place there, and the place where it would land. */
export const dragged = signal<{ id: string; from: number; to: number } | undefined>(undefined);

/** True while files are held over the page. */
export const dropping = signal(false);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Files are held over the page: browsers say so again and again, but not when they are taken away. */
export function holding(): void {
  clearTimeout(timer);
  dropping.value = true;
  timer = setTimeout(letGo, 600);
}

/** The files were dropped or taken away. */
export function letGo(): void {
  clearTimeout(timer);
  dropping.value = false;
}
