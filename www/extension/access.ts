/** The addresses that the reader may allow us to read, all at once and never without being asked. */
export const EVERYWHERE = ["http://*/*", "https://*/*"];
