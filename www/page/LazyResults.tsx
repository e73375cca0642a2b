import { lazy } from "../shared/components/basics/Lazy";

/** The summary and what is open beside it. A first visit without articles does without it. */
const results = lazy(async () => (await import("./Results")).Results);

export const LazyResults = results.View;
export const loadResults = results.load;
