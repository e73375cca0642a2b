/** What `scripts/inline.js` writes for the package: the core, compressed and in base 64, and the script of the worker. */
export const core: string;
export const thread: string;
