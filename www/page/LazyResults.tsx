import { lazy } from "../shared/components/basics/Lazy";

/** The summary and what is open beside it. A first visit without articles does without it. */
const results = lazy(async () => (await import("./Results")).Results);

const nothing = () => null;

/** The way to it, which comes with it; where that does not come, it says so itself. */
export const LazyWay = lazy(() => import("./Results").then(({ ToSummary }) => ToSummary, () => nothing)).View;

export const LazyResults = results.View;
export const loadResults = results.load;
