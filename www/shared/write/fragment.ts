/** What tells a link that holds work, without opening it. */

/** Longer links are cut off by too many programs on their way. */
export const LONGEST_LINK = 60_000;

/** How the part of an address begins that holds work. */
export const PREFIX = "#work=";

/** True if the address holds work. */
export const isShared = (fragment: string): boolean => fragment.startsWith(PREFIX);
