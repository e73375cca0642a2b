/** All addresses of the web: the reader may allow them at once, and is never asked for them unless by a button that says so. */
export const EVERYWHERE = ["http://*/*", "https://*/*"];

/** The site of an address, as the browser asks for it; nothing for what is no page of the web. */
export function siteOf(address: string): string | undefined {
  if (!/^https?:/u.test(address) || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
