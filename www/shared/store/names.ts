/**
 * Other programs may live at the same origin, and other copies of this page below other paths. So all that is kept bears our name and
 * our folder. A file on a disk has the same work wherever it is moved. The service worker makes its names in the same way.
 */
const folder = location.protocol === "file:" ? "file:" : new URL("./", location.href).pathname;

/** The name of something that this page keeps, and no other. */
export const ownName = (what: "work" | "shared" | "last" | "steps"): string => `conspectus ${what} ${folder}`;

/** The key of the list of the articles that are on the desk. */
export const LIST = "list";

/** A name that is unique in all tabs, and begins with a moment, in milliseconds to the base of 36. `randomUUID` will not do: pages without encryption do not have it. */
export function unique(moment = Date.now().toString(36)): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return `${moment}-${[...random].map((n) => n.toString(36)).join("")}`;
}
