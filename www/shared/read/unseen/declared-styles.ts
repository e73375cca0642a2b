/** What a page that is not drawn declares about how its elements look: in their own styles, and in its sheets. */
import type { Steps } from "../steps";

/** The properties that can hide a text. */
const KNOWN = new Set(
  ("display visibility opacity filter content-visibility color -webkit-text-fill-color background background-color background-image background-clip " +
    "-webkit-background-clip font-size position z-index left top right text-indent margin-left margin-top clip clip-path overflow width height max-width " +
    "max-height transform scale text-shadow mask mask-image mask-size -webkit-mask-image -webkit-mask-size transition animation").split(" "),
);

/** Longer ones, and more of them, are not looked at. */
const LONGEST = 4_000;
const MOST_SHEETS = 2_000_000;
/** How many elements may be tried against rules, in all. */
const MOST_LOOKS = 30_000_000;
/** How many rules are read, and how many elements tried, in one step. */
const STEP = { rules: 100, looks: 300_000 };

export type Declared = ReadonlyMap<string, string>;

/** The declarations of an element's own style that matter here, written anew. */
export function ownStyle(style: string): string {
  const all = style.slice(0, LONGEST).split(";").flatMap((one) => {
    const [, name = "", value = ""] = /^\s*([\w-]+)\s*:\s*([^]*?)\s*(?:!\s*important\s*)?$/u.exec(one) ?? [];
    return KNOWN.has(name.toLowerCase()) && value !== "" ? [`${name.toLowerCase()}:${value.replaceAll(/\s+/gu, " ").toLowerCase()}`] : [];
  });
  return all.join(";");
}

const pairs = (style: string): [string, string][] =>
  style.split(";").flatMap((one) => {
    const colon = one.indexOf(":");
    return colon > 0 ? [[one.slice(0, colon), one.slice(colon + 1)]] : [];
  });

/** How much a selector weighs against others: by ids, then by classes, then by names. */
function weightOf(selector: string): number {
  const count = (sign: RegExp) => selector.match(sign)?.length ?? 0;
  return count(/#[\w-]/gu) * 10_000 + count(/\.[\w-]|\[|:(?!:)/gu) * 100 + count(/(?:^|[\s>+~])[a-z]/giu);
}

interface Rule {
  selector: string;
  style: string;
}

/** The rules of a sheet that matter here and hold for a screen. The browser reads it; nothing is loaded or drawn. */
function* rulesOf(text: string): Steps<Rule[]> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text.replaceAll(/@(?!media\b)[^;{]*;?/giu, " ").replaceAll(/url\([^)]*\)/giu, "url()"));
  yield;
  const rules: Rule[] = [];
  const todo: CSSRule[] = [...sheet.cssRules].reverse();
  for (let rule = todo.pop(), n = 1; rule; rule = todo.pop(), n++) {
    if (n % STEP.rules === 0) yield;
    if (rule instanceof CSSStyleRule) {
      const { style } = rule;
      const all = Array.from(KNOWN, (name) => [name, style.getPropertyValue(name)] as const).filter(([, value]) => value !== "");
      if (all.length > 0) rules.push({ selector: rule.selectorText, style: all.map(([name, value]) => `${name}:${value.toLowerCase()}`).join(";") });
    } else if (rule instanceof CSSMediaRule) {
      if (matchMedia(rule.conditionText).matches) todo.push(...[...rule.cssRules].reverse());
    } else if (rule instanceof CSSSupportsRule) todo.push(...[...rule.cssRules].reverse());
  }
  return rules;
}

/** What the sheets say of the elements of a page, those that weigh more last. */
function* bySheets(doc: Document, sheets: readonly string[]): Steps<Map<Element, Map<string, string>>> {
  const found = new Map<Element, Map<string, string>>();
  let rules: Rule[];
  try {
    rules = yield* rulesOf(sheets.join("\n").slice(0, MOST_SHEETS));
  } catch {
    return found;
  }
  const size = doc.querySelectorAll("*").length;
  const heavy = rules.slice(0, MOST_LOOKS / Math.max(1, size)).map((rule) => ({ ...rule, weight: weightOf(rule.selector) }));
  let looks = 0;
  for (const { selector, style } of heavy.toSorted((a, b) => a.weight - b.weight)) {
    looks += size;
    if (looks > STEP.looks) {
      yield;
      looks = 0;
    }
    let elements: Iterable<Element> = [];
    try {
      elements = doc.querySelectorAll(selector);
    } catch {
      // What this browser does not know does not hide anything in it.
    }
    for (const element of elements) {
      const known = found.get(element) ?? new Map<string, string>();
      for (const [name, value] of pairs(style)) known.set(name, value);
      found.set(element, known);
    }
  }
  return found;
}

/** The name of the attribute in which an element's own style is handed on, for a style itself would be taken for one. */
export const STYLE = "data-own-style";

/** Says of each element of a page what is declared of it. */
export function* declaredIn(doc: Document, sheets: readonly string[]): Steps<(element: Element) => Declared> {
  const found = sheets.length === 0 ? new Map<Element, Map<string, string>>() : yield* bySheets(doc, sheets);
  const none = new Map<string, string>();
  return (element) => {
    const own = element.getAttribute(STYLE);
    const known = found.get(element);
    return own === null ? (known ?? none) : new Map([...(known ?? none), ...pairs(own)]);
  };
}
