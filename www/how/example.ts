import courier from "../../tests/data/example/1.txt?raw";
import agency from "../../tests/data/example/2.txt?raw";
import review from "../../tests/data/example/3.txt?raw";
import lantern from "../../tests/data/example/4.txt?raw";
import standard from "../../tests/data/example/5.txt?raw";
import type { Draft } from "../shared/store/item";

/** Five invented articles about one invented event. */
export const example: readonly Draft[] = [
  { text: courier, source: "The Ellery Courier" },
  { text: agency, source: "Northwater Agency" },
  { text: review, source: "The Saltmarsh Review" },
  { text: lantern, source: "Northern Lantern" },
  { text: standard, source: "The Inland Standard" },
];
