/**
 * Reads the web archives of Safari: a property list in its binary form, in which the page is one value. Of such a list, only what is
 * asked for is read, and nothing is followed twice: a hostile one can name the same part a million times.
 */
import type { Draft } from "../../store/item";
import { decode } from "../decode";
import { articleOf } from "../html";
import { withSheets } from "./linked-sheets";

/** What a list holds at a place. */
type Value = { text: string } | { data: Uint8Array } | { keys: readonly number[]; values: readonly number[] } | { items: readonly number[] } | undefined;

const TRAILER = 32;
/** No list of Safari has more of each: names in a dictionary, letters in a name, parts beside the page. */
const MOST = { names: 50, letters: 1_000, parts: 2_000 };

class PropertyList {
  readonly #bytes: Uint8Array;
  readonly #offset: number;
  readonly #reference: number;
  readonly #table: number;
  readonly #count: number;
  readonly root: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const at = bytes.length - TRAILER;
    this.#offset = bytes[at + 6] ?? 0;
    this.#reference = bytes[at + 7] ?? 0;
    this.#count = this.#number(at + 8, 8);
    this.root = this.#number(at + 16, 8);
    this.#table = this.#number(at + 24, 8);
  }

  #number(at: number, length: number): number {
    let sum = 0;
    for (let n = at; n < at + length; n++) sum = sum * 256 + (this.#bytes[n] ?? 0);
    return sum;
  }

  /** What stands at a place of the table, a text up to so many letters. */
  at(place: number, letters = Infinity): Value {
    if (!(place < this.#count)) return undefined;
    const at = this.#number(this.#table + place * this.#offset, this.#offset);
    const marker = this.#bytes[at] ?? 0;
    const isLong = (marker & 15) === 15;
    // A length that does not fit beside the kind is a number of its own.
    const size = 2 ** ((this.#bytes[at + 1] ?? 0) & 3);
    const length = isLong ? this.#number(at + 2, size) : marker & 15;
    const from = isLong ? at + 2 + size : at + 1;
    const references = (start: number, most: number) => Array.from({ length: Math.min(length, most) }, (_, n) => this.#number(start + n * this.#reference, this.#reference));
    switch (marker >> 4) {
      case 4:
        return { data: this.#bytes.subarray(from, from + length) };
      case 5:
        return { text: new TextDecoder("windows-1252").decode(this.#bytes.subarray(from, from + Math.min(length, letters))) };
      case 6:
        return { text: new TextDecoder("utf-16be").decode(this.#bytes.subarray(from, from + 2 * Math.min(length, letters))) };
      case 10:
        return { items: references(from, MOST.parts) };
      case 13:
        return { keys: references(from, MOST.names), values: references(from + length * this.#reference, MOST.names) };
      default:
        return undefined;
    }
  }

  /** The value of a name in a dictionary. */
  find(value: Value, name: string): Value {
    if (!value || !("keys" in value)) return undefined;
    const place = value.keys.findIndex((key) => {
      const known = this.at(key, MOST.letters);
      return known !== undefined && "text" in known && known.text === name;
    });
    return place < 0 ? undefined : this.at(value.values[place] ?? -1, MOST.letters);
  }

  /** The short text of a name in a dictionary: an address, a kind, an encoding. */
  said(value: Value, name: string): string | undefined {
    const found = this.find(value, name);
    return found && "text" in found ? found.text : undefined;
  }
}

/** The sheets that were kept beside the page, by their addresses. */
function sheetsIn(list: PropertyList): Map<string, () => string> {
  const sheets = new Map<string, () => string>();
  const beside = list.find(list.at(list.root), "WebSubresources");
  for (const place of beside && "items" in beside ? beside.items : []) {
    const part = list.at(place);
    const data = list.find(part, "WebResourceData");
    if (!data || !("data" in data) || list.said(part, "WebResourceMIMEType") !== "text/css") continue;
    sheets.set(list.said(part, "WebResourceURL") ?? "", () => decode(data.data, undefined, list.said(part, "WebResourceTextEncodingName")).text);
  }
  return sheets;
}

/** The article in a web archive of Safari. */
export async function readWebArchive(bytes: Uint8Array<ArrayBuffer>): Promise<Draft> {
  const list = new PropertyList(bytes);
  const main = list.find(list.at(list.root), "WebMainResource");
  const page = list.find(main, "WebResourceData");
  if (!page || !("data" in page)) throw new Error("there is no page in it");
  const { text } = decode(page.data, undefined, list.said(main, "WebResourceTextEncodingName"));
  const address = list.said(main, "WebResourceURL");
  const sheets = sheetsIn(list);
  const sheetAt = (href: string) => {
    const at = URL.canParse(href, address) ? new URL(href, address).href.replace(/#.*$/u, "") : href;
    const sheet = sheets.get(at)?.();
    // A sheet that is linked again says nothing new.
    if (sheet !== undefined) sheets.set(at, () => "");
    return sheet;
  };
  const draft = await articleOf(withSheets(text, sheetAt));
  return draft.address === undefined && address !== undefined && /^https?:/u.test(address) ? { ...draft, address } : draft;
}
