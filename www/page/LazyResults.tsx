import { lazy } from "../shared/components/basics/Lazy";

/** The summary and what is open beside it. A first visit without articles does without it. */
const results = lazy(async () => (await import("./Results")).Results);

/** The way to it, which comes with it. */
export const LazyWay = lazy(async () => (await import("./Results")).ToSummary).View;

export const LazyResults = results.View;
export const loadResults = results.load;
