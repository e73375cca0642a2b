/** The text of an article, asked again and again whether it says of a name that it is the outlet's. */
import { isDomain, squeezed } from "./name";

/** So many lines at the end are the foot of an article, or this part of a page with its menus. */
const FOOT = 15;
const SHARE = 5;

/** Begun once in a run of letters and stops, however long that is. */
const HOST = /(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+\p{Ll}{2,}/gu;
const ACCOUNT = /(?<=@)[\p{L}\p{N}_]+/gu;
/** Parts of a host that stand before a country, and belong to nobody. */
const NOBODYS = /^(?:ac|co|com|edu|gov|ne|net|or|org)$/u;

/** The part of a host that somebody has chosen. */
function ownerOf(host: string): string {
  const labels = host.toLowerCase().split(".").slice(0, -1);
  const last = labels.pop() ?? "";
  return NOBODYS.test(last) ? (labels.pop() ?? last) : last;
}

export class SaidText {
  /** Those that are not empty. */
  readonly lines: readonly string[];
  readonly #text: string;
  #owners: ReadonlySet<string> | undefined;

  constructor(text: string) {
    this.#text = text;
    this.lines = text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
  }

  get foot(): readonly string[] {
    return this.lines.slice(-Math.max(FOOT, Math.floor(this.lines.length / SHARE)));
  }

  /** True if it has the name more than once. */
  repeats(name: string): boolean {
    return this.#text.split(name, 3).length > 2;
  }

  /** True if the name is a host, or something in the text goes by it: an address, an account, a reporter, a newsletter. */
  backs(name: string): boolean {
    return isDomain(name) || this.#hasHost(name) || this.#speaks(name);
  }

  #hasHost(name: string): boolean {
    this.#owners ??= new Set([...(this.#text.match(HOST) ?? []).map(ownerOf), ...(this.#text.match(ACCOUNT) ?? [])].map(squeezed));
    return [name, name.replace(/^the /iu, "")].map(squeezed).some((one) => one.length > 2 && this.#owners?.has(one));
  }

  #speaks(name: string): boolean {
    const own = name.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
    const [before, behind] = ["(?:told|[Ss]ubscribe to|sagten? (?:de[mr] )?)(?: the)?", "(?:['’]s)? (?:correspondent|has learned|journalist|newsletter|reporter|understands)"];
    return new RegExp(String.raw`${before} ?${own}(?!\p{L})|(?<!\p{L})${own}${behind}`, "u").test(this.#text);
  }
}
