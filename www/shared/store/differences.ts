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

/** The clause of a value, without it, where no spaces tell words apart. */
function clauseOf({ sentence: { text, start: from }, start, end }: Claim): string[] {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(0, start - from))?.[0] ?? "";
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(end - from))?.[0] ?? "";
  return /[\u3040-\u9fff]/u.test(before + after) ? [`${before.slice(-ROOM / 2)}…${after.slice(0, ROOM / 2)}`] : [];
}

/** Of the words around the first value those that stand nearest, in the order of its sentence. */
function nearest({ about, values: [first] }: Disagreement): string[] {
  if (!first) return about;
  if (about.length === 0) return clauseOf(first);
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

/** When the articles of some claims were published, as far as that is known: to the moment if all tell a zone, or else only the day. */
function timesOf(claims: readonly Claim[], { summary }: Result): Map<number, number> {
  const dated = [...new Set(claims.map(({ article }) => article))].flatMap((article) => {
    const moment = momentOf(summary.articles[article]?.published);
    return moment ? [{ article, day: Date.parse(moment.day), instant: moment.instant }] : [];
  });
  const exact = dated.every(({ instant }) => instant !== undefined);
  return new Map(dated.map(({ article, day, instant }) => [article, exact ? (instant ?? day) : day]));
}

/** The values in the order in which they come up; of news, in the order of the dates if they tell which is the newest, and that last. */
function valuesOf({ values, later }: Disagreement, result: Result): GivenValue[] {
  const times = timesOf(later ? values : [], result);
  const timeOf = (article: number | undefined) => times.get(article ?? -1) ?? NaN;
  const all = grouped(values, ({ side }) => side).map((claims): GivenValue => {
    const forms = grouped(claims, ({ text }) => text.toLowerCase());
    const dated = claims.map(({ article }) => article).filter((article) => times.has(article));
    return {
      forms: forms.flatMap((some) => some.slice(0, 1).map((claim) => ({ text: claim.text, claim, givers: giversOf(some, result) }))),
      claims,
      newest: later && claims.some(({ newest }) => newest),
      first: dated.sort((a, b) => timeOf(a) - timeOf(b))[0],
    };
  });
  all.sort((a, b) => Number(a.newest) - Number(b.newest));
  if (all.some(({ first }) => first === undefined)) return all;
  const dated = all.toSorted((a, b) => timeOf(a.first) - timeOf(b.first));
  const [before, last] = dated.slice(-2);
  if (!(timeOf(last?.first) > timeOf(before?.first))) return all;
  return dated.map((one) => ({ ...one, newest: one === last }));
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
