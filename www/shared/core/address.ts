/** Addresses of pages: those that can be followed, and those that lead to a sentence. */

/** An address that can be followed, or nothing: what readers type is not trusted to be one. */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
}

/** The address of a page with the sentence lit, for browsers that know text fragments. */
export function addressOf(address: string | undefined, text: string): string | undefined {
  if (address === undefined) return undefined;
  // Half a character has no address.
  const words = text.replaceAll(/\p{Surrogate}/gu, "\ufffd").trim().split(/\s+/u);
  const part = (some: string[]) => encodeURIComponent(some.join(" ")).replaceAll("-", "%2D");
  const range = words.length > 10 ? `${part(words.slice(0, 5))},${part(words.slice(-4))}` : part(words);
  const bare = address.replace(/#.*$/u, "");
  return `${bare}#:~:text=${range}`;
}
