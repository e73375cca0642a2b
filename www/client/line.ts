import type { Paragraph } from "../wasm/conspectus.js";

/** A paragraph of an article: where it stands, and why it is not part of it if it is not. */
export type Line = Pick<Paragraph, "start" | "end" | "dropped">;
