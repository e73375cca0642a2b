/** What is told differently, in words. */
import { t, type Key } from "../i18n";
import type { Difference, GivenValue } from "../store/differences";
import { when } from "../store/when";
import { list } from "./saying";

const KINDS: Record<Difference["kind"], Key | undefined> = {
  number: "kindNumber",
  percent: "kindPercent",
  money: "kindMoney",
  age: "kindAge",
  time: "kindTime",
  date: "kindDate",
  name: "kindName",
  spelling: undefined,
};

/**
 * What is measured: words of the articles, and what kind of thing it is if there are none, or only names, which say where and not what. A bare
 * number is no age; of what is counted, the name is what it counts.
 */
export function measured({ kind, about }: Difference): string {
  const name = KINDS[kind];
  const isCalled = kind === "number" || kind === "name";
  const saysLess = about.length === 0 || kind === "age" || (!isCalled && about.every((words) => /^\p{Lu}/u.test(words)));
  return [...(name !== undefined && saysLess ? [t(name)] : []), ...about].join(" · ");
}

/** Of news, since when an article gives a value, and whether it is the newest. */
export const newsOf = ({ newest, first }: GivenValue): string[] => [...(first === undefined ? [] : [when(first)]), ...(newest ? [t("newest")] : [])];

/** A value in each of its forms, and who writes it so: "14: A, C; Fourteen: B"; of news, since when, and the newest. */
export function given(value: GivenValue): string {
  const all = value.forms.map(({ text, givers }) => `${text}${t("colon")}${list(givers.flat())}`);
  return [...all, ...newsOf(value)].join(t("semicolon"));
}
