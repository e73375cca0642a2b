/** Texts in the encodings in which files of their languages are found. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { parse } from "smol-toml";

export interface Case {
  encodings: string[];
  text: string;
}

export const { text: cases } = parse(readFileSync(new URL("../data/encodings.toml", import.meta.url), "utf8")) as unknown as { text: Case[] };

/** Each text in each of its encodings, which browsers can read but not write: their tables are turned round. */
export const encoded = (desk: Page, all: readonly Case[]) =>
  desk.evaluate((given) => {
    const tables = new Map<string, Map<string, number[]>>();
    const tableOf = (name: string) => {
      const known = tables.get(name);
      if (known) return known;
      const table = new Map<string, number[]>();
      const decoder = new TextDecoder(name, { fatal: true });
      const tryOut = (bytes: number[]) => {
        try {
          const char = decoder.decode(Uint8Array.from(bytes));
          if (!table.has(char)) table.set(char, bytes);
        } catch {
          // These bytes are no letter.
        }
      };
      for (let one = 0; one < 256; one++) tryOut([one]);
      if (/jp|jis|kr|gb|big5/u.test(name)) for (let one = 0x81; one < 0xff; one++) for (let two = 0x40; two < 0xff; two++) tryOut([one, two]);
      tables.set(name, table);
      return table;
    };
    const write = (text: string, name: string): number[] => {
      if (name.startsWith("utf-16")) {
        return Array.from(text, (_, n) => text.charCodeAt(n)).flatMap((unit) => (name.endsWith("le") ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]));
      }
      if (name === "utf-8") return [...new TextEncoder().encode(text)];
      if (name !== "iso-2022-jp") return Array.from(text).flatMap((char) => tableOf(name).get(char) ?? [0x3f]);
      // The same table as EUC-JP, but switched to.
      const now = { wide: false };
      const bytes = Array.from(text).flatMap((char) => {
        const pair = tableOf("euc-jp").get(char) ?? [0x3f];
        const turn = pair.length === 2 && !now.wide ? [0x1b, 0x24, 0x42] : pair.length === 1 && now.wide ? [0x1b, 0x28, 0x42] : [];
        now.wide = pair.length === 2;
        return [...turn, ...pair.map((byte) => byte & 127)];
      });
      return now.wide ? [...bytes, 0x1b, 0x28, 0x42] : bytes;
    };
    return given.flatMap(({ encodings, text }) => encodings.map((name) => ({ name, text, bytes: write(text, name) })));
  }, all);
