/** Guesses the outlet of an article from its text, where that says it in one of a few ways that are seldom wrong. */
import type { Draft } from "../../store/item";
import { outletOf } from "../outlet-line";
import { pastedAddress } from "./address";
import { isName, isRole, nameIn, saysOutlet, squeezed } from "./name";
import { SaidText } from "./text";

/** A longer text is no article. */
const LONGEST = 200_000;
/** A longer line is none of a title, of rights, of a name. */
const LONGEST_TITLE = 250;
const LONGEST_RIGHTS = 200;
const LONGEST_BYLINE = 100;
/** Who wrote it stands in so many lines at the start, and an outlet with a day in so many. */
const HEAD = 15;
const FIRST = 3;

/** The sign of rights, and the years of them, which pictures are without. */
const SIGN = /(?:(?:copyright|©|\(c\))[\s:]*)+/iu;
const YEARS = /(?:19|20)\d\d(?:\s?[-–—/,]\s?(?:(?:19|20)?\d\d)?)?/u;
/** What stands between the years and the name. */
const BETWEEN = /^[\s,.:|–—-]+(?:(?:by|von|par|por) )?/iu;
/** What stands behind the name. */
const BEHIND =
  /\s[•·–—-]\s|[|•·]|[.,;]\s|[.,;]$|\)|\s\(|\s(?:all rights|alle recht|tous droits|todos (?:los|os) d|tutti i diritti|все права|جميع الحقوق|כל הזכויות|सर्वाधिकार|powered|theme|design)|版权|版權|無断|保留/iu;
/** The title of a page with the outlet at its end. A dash may belong to the headline, and who said it may stand behind it. */
const TITLE = /^(?<head>.+?)(?:\s(?:[-–—›]|(?<bar>[|·»«]|::))\s+|\s*(?<wide>｜)\s*)(?<name>(?:(?!\s(?:[-–—›|·»«]|::)\s)[^|｜])+)$/u;
/** Who wrote it, and where: "By Jane Roe, The Harbour Times", "Staff writer, The Harbour Times". */
const BYLINE =
  /^(?<by>(?:av|by|de|di|door|par|por|von|автор:?|от|بقلم:?|מאת:?|लेखक:?|作者[:：]?|文[/／])\s*)?(?<who>[^,|•·،、，]{2,50}?)\s*(?<sign>[,|•·،、，])\s*(?<name>[^,|•·،、，]+)$/iu;

/** Who has the rights, by a line that says so: the name stands behind the years, before them, or before the sign. */
function ownerIn(line: string): string | undefined {
  if (line.length > LONGEST_RIGHTS) return undefined;
  const [before = "", behind = ""] = line.replace(/^\(/u, "").split(SIGN);
  const years = YEARS.exec(behind);
  if (!years || (before !== "" && years.index > 0)) return undefined;
  const name = before || behind.slice(0, years.index) || behind.slice(years[0].length).replace(BETWEEN, "");
  return nameIn(name.split(BEHIND, 1)[0] ?? "");
}

/** What a title says, if it is one of a page. */
function titleIn(line: string): { head: string; name: string; bar: boolean } | undefined {
  const { head = "", name = "", bar, wide } = (line.length <= LONGEST_TITLE && TITLE.exec(line)?.groups) || {};
  const outlet = nameIn(name);
  return outlet === undefined ? undefined : { head, name: outlet, bar: (bar ?? wide) !== undefined };
}

function byTitle(text: SaidText): string | undefined {
  const [first = "", ...others] = text.lines;
  const title = titleIn(first);
  if (!title) return undefined;
  const { head, name, bar } = title;
  if (text.foot.some((line) => squeezed(ownerIn(line) ?? "") === squeezed(name))) return name;
  // The headline stands again below the title of its page, which may name a room between the two.
  const again = others.some((line) => line === head || (line.length > head.length / 2 && head.startsWith(`${line} `)));
  const sure = text.backs(name) || (saysOutlet(name) && (again || text.repeats(name)));
  return (again || bar) && sure ? name : undefined;
}

function byRights(text: SaidText): string | undefined {
  const title = titleIn(text.lines[0] ?? "")?.name;
  const owners = text.foot.flatMap((line) => ownerIn(line) ?? []).filter((name) => name === title || saysOutlet(name) || text.backs(name));
  return new Set(owners.map(squeezed)).size === 1 ? owners[0] : undefined;
}

function byLine(text: SaidText): string | undefined {
  for (const line of text.lines.slice(0, HEAD)) {
    const { by, who = "", sign, name: said = "" } = (line.length <= LONGEST_BYLINE && BYLINE.exec(line)?.groups) || {};
    const sure = isRole(who) || (by !== undefined && isName(who));
    const name = sure || (sign !== "," && isName(who)) ? nameIn(said) : undefined;
    if (name !== undefined && (text.backs(name) || (saysOutlet(name) && (sure || text.repeats(name))))) return name;
  }
  return undefined;
}

function byDay(text: SaidText): string | undefined {
  const names = text.lines.slice(0, FIRST).flatMap((line) => nameIn(outletOf(line) ?? "") ?? []);
  return names.find((name) => saysOutlet(name) || text.backs(name));
}

const WAYS = [byTitle, byRights, byLine, byDay];

/** A draft with its address or its outlet, where neither is known and its text says so. */
export function guessed(draft: Draft): Draft {
  if (draft.source !== undefined || draft.address !== undefined || draft.text.length > LONGEST) return draft;
  const text = new SaidText(draft.text);
  const address = pastedAddress(text.lines);
  if (address !== undefined) return { ...draft, address };
  for (const way of WAYS) {
    const source = way(text);
    if (source !== undefined) return { ...draft, source };
  }
  return draft;
}
