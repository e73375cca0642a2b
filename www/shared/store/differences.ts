/** Where the articles differ, as it is shown: what is measured, and which articles give which value. */
import type { Claim, Disagreement } from "../core/types";
import { byLetter } from "./letters";
import { letterOf, type Result } from "./result";
import { momentOf } from "./when";

/** How a value is written, and the letters of the articles that write it so: those that are one source stand together. */
export interface Form {
  text: string;
  /** The first claim of them. */
  claim: Claim;
  givers: readonly (readonly string[])[];
}

/** A value in all its forms ("14", "Fourteen", "at least 12"): they agree. */
export interface GivenValue {
  forms: readonly Form[];
  claims: readonly Claim[];
  /** True for the newest of several values that may each have been right in their time. */
  newest: boolean;
  /** The first of the articles whose date is known. */
  first: number | undefined;
}

/** One thing that is told differently. */
export interface Difference {
  /** Stays the same from one summary to the next. */
  key: string;
  kind: Disagreement["kind"];
  later: boolean;
  /** Words of the articles that say what is measured. */
  about: readonly string[];
  values: readonly GivenValue[];
}

/** So many words or phrases say what is measured; longer than this, in characters, they say it no more clearly. */
const ABOUT = 3;
const ROOM = 40;

/** Of the words around the first value those that stand nearest, in the order of its sentence. */
function nearest({ about, values: [first] }: Disagreement): string[] {
  if (!first) return about;
  const { text, start } = first.sentence;
  const gap = (words: string) => {
    const at = text.indexOf(words) + start;
    return at < first.start ? first.start - at - words.length : at - first.end;
  };
  let room = ROOM;
  const near = about.toSorted((a, b) => gap(a) - gap(b)).slice(0, ABOUT).filter((words, n) => (room -= words.length) >= 0 || n === 0);
  return about.filter((words) => near.includes(words));
}

/** The claims that have something in common, in the order in which each such group comes up. */
function grouped(claims: readonly Claim[], keyOf: (claim: Claim) => string | number): Claim[][] {
  const groups = new Map<string | number, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(keyOf(claim));
    if (group) group.push(claim);
    else groups.set(keyOf(claim), [claim]);
  }
  return [...groups.values()];
}

/** The letters of the articles of some claims, by the source that each is of. */
function giversOf(claims: readonly Claim[], { summary, items }: Result): string[][] {
  const roots = grouped(claims, ({ article }) => summary.articles[article]?.root ?? -1 - article);
  const letters = roots.map((some) => [...new Set(some.map(({ article }) => letterOf(article, items)))].sort(byLetter));
  return letters.sort(([a = ""], [b = ""]) => byLetter(a, b));
}

/** When an article was published, in a form that sorts; nothing if that is not known. */
function timeOf(article: number | undefined, { summary }: Result): string {
  const moment = momentOf(summary.articles[article ?? -1]?.published);
  return moment ? `${moment.day}T${moment.time ?? ""}` : "";
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The article of some claims that was published first, as far as dates are known. */
function earliest(claims: readonly Claim[], result: Result): number | undefined {
  const dated = claims.map(({ article }) => article).filter((article) => timeOf(article, result) !== "");
  return dated.sort((a, b) => compare(timeOf(a, result), timeOf(b, result)))[0];
}

/** The values in the order in which they come up; of news, in the order of the dates if they are known, and the newest last. */
function valuesOf({ values, later }: Disagreement, result: Result): GivenValue[] {
  const all = grouped(values, ({ side }) => side).map((claims): GivenValue => {
    const forms = grouped(claims, ({ text }) => text.toLowerCase());
    return {
      forms: forms.flatMap((some) => some.slice(0, 1).map((claim) => ({ text: claim.text, claim, givers: giversOf(some, result) }))),
      claims,
      newest: later && claims.some(({ newest }) => newest),
      first: later ? earliest(claims, result) : undefined,
    };
  });
  const dated = all.every(({ first }) => first !== undefined);
  const earlier = (a: GivenValue, b: GivenValue) => (dated ? compare(timeOf(a.first, result), timeOf(b.first, result)) : 0);
  all.sort((a, b) => earlier(a, b) || Number(a.newest) - Number(b.newest));
  return dated ? all.map((one, n) => ({ ...one, newest: n === all.length - 1 })) : all;
}

/** All differences: what contradicts, then what is news; and apart the names that are only spelt differently. */
export function differencesIn(result: Result): { told: Difference[]; spelt: Difference[] } {
  const all = result.summary.disagreements.map((one): Difference => {
    const key = one.values.map(({ article, start }) => `${result.items[article]?.id ?? ""}:${start}`).join();
    return { key, kind: one.kind, later: one.later, about: nearest(one), values: valuesOf(one, result) };
  });
  return {
    told: all.filter(({ kind }) => kind !== "spelling").sort((a, b) => Number(a.later) - Number(b.later)),
    spelt: all.filter(({ kind }) => kind === "spelling"),
  };
}
