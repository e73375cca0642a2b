/** Stands in the panel for what the script that tabs run has, too: see `build/extension.ts`. */
import "./article";

export * from "./found";
