/**
 * Reads the web archives of Safari: a property list in its binary form, in which the page is one value. Of such a list, only what is
 * asked for is read, and nothing is followed twice: a hostile one can name the same part a million times.
 */
import type { Draft } from "../../store/item";
import { decode } from "../decode";
import { articleOf } from "../html";

/** What a list holds at a place. */
type Value = { text: string } | { data: Uint8Array } | { keys: readonly number[]; values: readonly number[] } | undefined;

const TRAILER = 32;

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

  /** What stands at a place of the table. */
  at(place: number): Value {
    if (!(place < this.#count)) return undefined;
    const at = this.#number(this.#table + place * this.#offset, this.#offset);
    const marker = this.#bytes[at] ?? 0;
    const isLong = (marker & 15) === 15;
    // A length that does not fit beside the kind is a number of its own.
    const size = 2 ** ((this.#bytes[at + 1] ?? 0) & 3);
    const length = isLong ? this.#number(at + 2, size) : marker & 15;
    const from = isLong ? at + 2 + size : at + 1;
    switch (marker >> 4) {
      case 4:
        return { data: this.#bytes.subarray(from, from + length) };
      case 5:
        return { text: new TextDecoder("windows-1252").decode(this.#bytes.subarray(from, from + length)) };
      case 6:
        return { text: new TextDecoder("utf-16be").decode(this.#bytes.subarray(from, from + 2 * length)) };
      case 13: {
        const references = (start: number) => Array.from({ length: Math.min(length, 1000) }, (_, n) => this.#number(start + n * this.#reference, this.#reference));
        return { keys: references(from), values: references(from + length * this.#reference) };
      }
      default:
        return undefined;
    }
  }

  /** The value of a name in a dictionary. */
  find(value: Value, name: string): Value {
    if (!value || !("keys" in value)) return undefined;
    const place = value.keys.findIndex((key) => {
      const known = this.at(key);
      return known !== undefined && "text" in known && known.text === name;
    });
    return place < 0 ? undefined : this.at(value.values[place] ?? -1);
  }
}

/** The article in a web archive of Safari. */
export async function readWebArchive(bytes: Uint8Array<ArrayBuffer>): Promise<Draft> {
  const list = new PropertyList(bytes);
  const main = list.find(list.at(list.root), "WebMainResource");
  const page = list.find(main, "WebResourceData");
  if (!page || !("data" in page)) throw new Error("there is no page in it");
  const said = (name: string) => {
    const value = list.find(main, name);
    return value && "text" in value ? value.text : undefined;
  };
  const { text } = decode(page.data, undefined, said("WebResourceTextEncodingName"));
  const draft = await articleOf(text);
  const address = said("WebResourceURL");
  return draft.address === undefined && address !== undefined && /^https?:/u.test(address) ? { ...draft, address } : draft;
}
