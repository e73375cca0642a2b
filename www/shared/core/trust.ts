/**
 * The only ways in which a string becomes markup or an address of code. The policy of the page refuses all others.
 *
 * Markup is made in two places, and both are inert: nothing in them runs, loads or is ever shown.
 */

let inert = false;

/** Runs `work`, which may write markup into a document that is not shown. */
export function withInertMarkup<T>(work: () => T): T {
  inert = true;
  try {
    return work();
  } finally {
    inert = false;
  }
}

function markup(text: string): string {
  if (!inert) throw new TypeError("Markup is only made in documents that are not shown.");
  return text;
}

function address(url: string): string {
  // The single file makes its workers from what it holds. Its policy allows that; the policy of the page does not.
  if (import.meta.env.MODE === "single" && url.startsWith("blob:")) return url;
  if (new URL(url, location.href).origin !== location.origin) throw new TypeError("Code comes from the page's own place.");
  return url;
}

// Readability writes `innerHTML` inside the document it reads; the default policy lets it do so there and nowhere else.
window.trustedTypes?.createPolicy("default", { createHTML: markup });
const policy = window.trustedTypes?.createPolicy("conspectus", { createHTML: markup, createScriptURL: address });

/** Parses markup into a document without scripts, requests or a place on the screen. */
export function parseInert(html: string): Document {
  return withInertMarkup(() => {
    const trusted = policy ? (policy.createHTML(html) as unknown as string) : html;
    return new DOMParser().parseFromString(trusted, "text/html");
  });
}

/** The address of a script of our own, in the form in which the browser accepts it for a worker. */
export function scriptAddress(url: string): string {
  return policy ? (policy.createScriptURL(url) as unknown as string) : address(url);
}

/** A worker of our own. From a disk Chromium starts classic ones only, so those of the single file are. */
export const ownWorker = (url: string): Worker =>
  new Worker(scriptAddress(url), { type: import.meta.env.MODE === "single" ? "classic" : "module", name: "conspectus" });
