import agency from "../../tests/data/example/2.txt?raw";
import review from "../../tests/data/example/3.txt?raw";
import type { Draft } from "../shared/store/item";

/** Two of the five articles of the page's example: the archives have no room for more. */
export const twoArticles: readonly Draft[] = [
  { text: agency, source: "Northwater Agency" },
  { text: review, source: "The Saltmarsh Review" },
];
