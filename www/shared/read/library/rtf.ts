/**
 * Reads RTF: it becomes HTML with the colours and sizes that tell what nobody sees. It is one pass over the file; groups that hold no
 * text are left out as a whole.
 */
import type { Reading } from "../reader";
import { isTitle } from "../said-title";
import { readDocument } from "./document";

/** A word of control with its number, a byte, a sign, a bracket, or text. */
const TOKEN = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([\da-fA-F]{2})|\\([^a-zA-Z])|([{}])|[^\\{}\r\n]+|[\r\n]+|\\/gu;

/** Groups of which nothing is text. */
const GONE = new Set(
  "pict object header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn listtext pntext nonshppict xe tc rxe themedata fldinst listtable datafield".split(" "),
);
const SIGNS = new Map(Object.entries({
  emdash: "—", endash: "–", lquote: "‘", rquote: "’", ldblquote: "“", rdblquote: "”", bullet: "•", tab: " ", emspace: " ", enspace: " ", qmspace: " ", zwj: "\u200d", zwnj: "\u200c",
}));
const BREAKS = new Set("par sect page row cell nestcell nestrow column line".split(" "));
/** The encodings of fonts, by the numbers that Windows gives them. */
const CHARSETS: Readonly<Record<number, string>> = {
  77: "macintosh", 128: "shift_jis", 129: "euc-kr", 134: "gbk", 136: "big5", 161: "windows-1253", 162: "windows-1254", 163: "windows-1258",
  177: "windows-1255", 178: "windows-1256", 186: "windows-1257", 204: "windows-1251", 222: "windows-874", 238: "windows-1250",
};
const PAGES: Readonly<Record<number, string>> = { 866: "ibm866", 874: "windows-874", 932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 10000: "macintosh", 65001: "utf-8" };

/** Where the text of a group goes: into the document, its notes, the tables and names at its start, or nowhere. */
type Place = "body" | "notes" | "styles" | "fonts" | "colours" | "title" | "info" | "nowhere";

interface State {
  place: Place;
  hidden: boolean;
  colour: number;
  ground: number;
  size: number;
  font: number;
  /** The number of the style of its paragraph. */
  style: number;
  /** How many characters stand behind one of Unicode, for those who do not know it. */
  spare: number;
}

/** The styles of top headings, as a table of styles names them, and what begins such a one; names are not read further than so many letters. */
const HEADINGS = new Map([["heading 1;", "<h1>"], ["title;", '<h1 class="MsoTitle">']]);
const NAME = 20;

/** So deep no program nests its groups. */
const DEEPEST = 10_000;
const PLAIN = { hidden: false, colour: 0, ground: 0, size: 0 };
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

class Document {
  readonly body: string[] = [];
  readonly notes: string[] = [];
  title = "";
  readonly #groups: State[] = [];
  #state: State = { place: "body", ...PLAIN, font: 0, style: 0, spare: 1 };
  #encoding = "windows-1252";
  readonly #fonts = new Map<number, string>();
  /** The names of the styles of paragraphs, by their numbers. */
  readonly #styles = new Map<number, string>();
  /** Where in the body the paragraph begins. */
  #from = 0;
  readonly #colours: string[] = [];
  #colour: [number, number, number] | undefined;
  #bytes: number[] = [];
  /** How many of the next characters only stand in for one that was read. */
  #skip = 0;
  /** True right behind a bracket and its star: the next word says what may be left out. */
  #optional = false;

  read(text: string): void {
    TOKEN.lastIndex = 0;
    for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
      const [whole, word, number, byte, sign, bracket] = found;
      if (byte !== undefined) this.#byte(parseInt(byte, 16));
      else {
        this.#flush();
        if (word === "bin") TOKEN.lastIndex += Math.max(0, Number(number ?? 0));
        else if (word !== undefined) this.#word(word, number === undefined ? undefined : Number(number));
        else if (sign !== undefined) this.#sign(sign);
        else if (bracket !== undefined) {
          this.#bracket(bracket);
          // What follows the document is none of it.
          if (this.#groups.length === 0) return;
        } else if (!/[\r\n]/u.test(whole)) this.#text(whole);
      }
    }
    this.#flush();
  }

  #byte(byte: number): void {
    if (this.#skip > 0) this.#skip -= 1;
    else this.#bytes.push(byte);
  }

  /** The bytes that were gathered, in the encoding of their font. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const text = new TextDecoder(this.#fonts.get(this.#state.font) ?? this.#encoding).decode(Uint8Array.from(this.#bytes));
    this.#bytes = [];
    this.#write(text);
  }

  #text(text: string): void {
    const skipped = Math.min(this.#skip, text.length);
    this.#skip -= skipped;
    // What is no ASCII here was written by a program that did not keep to the rules.
    this.#bytes.push(...Array.from(text.slice(skipped, skipped + 50_000), (char) => char.charCodeAt(0) & 0xff));
    this.#flush();
    if (text.length > skipped + 50_000) this.#text(text.slice(skipped + 50_000));
  }

  #write(text: string): void {
    const { place, hidden, colour, ground, size } = this.#state;
    if (place === "title") this.title += text;
    if (place === "styles") this.#styles.set(this.#state.style, ((this.#styles.get(this.#state.style) ?? "") + text.slice(0, NAME).toLowerCase()).trimStart().slice(0, NAME));
    if (place === "colours" && text.includes(";")) {
      this.#colours.push(this.#colour ? `rgb(${this.#colour.join(",")})` : "");
      this.#colour = undefined;
    }
    // What the file itself says is hidden need not be believed.
    if ((place !== "body" && place !== "notes") || hidden) return;
    const rule = (property: string, value: string | undefined) => (value === undefined || value === "" ? "" : `${property}:${value};`);
    const css = rule("color", this.#colours[colour]) + rule("background-color", this.#colours[ground]) + (size > 0 ? rule("font-size", `${size / 2}pt`) : "");
    this[place].push(css === "" ? escaped(text) : `<span style="${css}">${escaped(text)}</span>`);
  }

  #bracket(bracket: string): void {
    this.#skip = 0;
    this.#optional = false;
    if (bracket === "{") {
      if (this.#groups.length > DEEPEST) throw new Error("its groups are nested deeper than is sensible");
      this.#groups.push({ ...this.#state });
    } else {
      if (this.#state.place === "notes" && this.#groups.at(-1)?.place !== "notes") this.notes.push("<br>");
      this.#state = this.#groups.pop() ?? this.#state;
    }
  }

  #sign(sign: string): void {
    if (sign === "*") this.#optional = true;
    else if (sign === "\n" || sign === "\r") this.#word("par", undefined);
    else if (sign === "~") this.#write("\u00a0");
    else if (sign === "_") this.#write("-");
    else if (/[\\{}]/u.test(sign)) this.#write(sign);
  }

  #word(word: string, number: number | undefined): void {
    const state = this.#state;
    const wasOptional = this.#optional;
    this.#optional = false;
    if (word === "fonttbl") state.place = "fonts";
    else if (word === "stylesheet") state.place = "styles";
    else if (word === "colortbl") state.place = "colours";
    else if (word === "info") state.place = "info";
    else if (word === "title" && state.place === "info") state.place = "title";
    else if (word === "footnote" && state.place === "body") state.place = "notes";
    else if (GONE.has(word) || wasOptional || (state.place === "info" && word !== "title")) state.place = "nowhere";
    else if (state.place === "fonts" || state.place === "colours") this.#inTable(word, number ?? 0);
    else if (word === "u" && number !== undefined) {
      this.#write(String.fromCharCode(number & 0xffff));
      this.#skip = state.spare;
    } else if (SIGNS.has(word)) this.#write(SIGNS.get(word) ?? "");
    else if (BREAKS.has(word) && (state.place === "body" || state.place === "notes")) this.#break(state.place, word);
    else this.#look(word, number);
  }

  /** Ends a line, and with it a heading. */
  #break(place: "body" | "notes", word: string): void {
    const start = HEADINGS.get(this.#styles.get(this.#state.style) ?? "");
    if (start !== undefined && word === "par" && place === "body") this.body.push(`${start}${this.body.splice(this.#from).join("")}</h1>`);
    this[place].push("<br>");
    if (place === "body") this.#from = this.body.length;
  }

  #inTable(word: string, number: number): void {
    if (word === "f") this.#state.font = number;
    else if (word === "fcharset" && CHARSETS[number] !== undefined) this.#fonts.set(this.#state.font, CHARSETS[number] ?? "");
    else if (/^(?:red|green|blue)$/u.test(word)) {
      this.#colour ??= [0, 0, 0];
      this.#colour[["red", "green", "blue"].indexOf(word)] = number;
    }
  }

  /** How the next letters look. */
  #look(word: string, number: number | undefined): void {
    const state = this.#state;
    if (word === "plain") Object.assign(state, PLAIN);
    else if (word === "s") state.style = number ?? 0;
    else if (word === "pard" && state.place !== "styles") state.style = 0;
    else if (word === "v" || word === "deleted") state.hidden = number !== 0;
    else if (word === "cf") state.colour = number ?? 0;
    else if (word === "highlight" || word === "cb" || word === "chcbpat") state.ground = number ?? 0;
    else if (word === "fs") state.size = number ?? 0;
    else if (word === "f") state.font = number ?? 0;
    else if (word === "uc") state.spare = Math.min(Math.max(number ?? 1, 0), 20);
    else if (word === "mac") this.#encoding = "macintosh";
    else if (word === "ansicpg" && number !== undefined) this.#encoding = PAGES[number] ?? (/^125[0-8]$/u.test(String(number)) ? `windows-${number}` : this.#encoding);
  }
}

/** The text of a document, and its title. */
export async function readRtf(bytes: Uint8Array<ArrayBuffer>): Promise<Reading> {
  const document = new Document();
  document.read(new TextDecoder("x-user-defined").decode(bytes));
  const { text, parts } = await readDocument(document.body.join("") + document.notes.join(""));
  const title = document.title.trim();
  return { draft: isTitle(title) ? { text, title } : { text }, parts };
}
