import { t } from "../i18n";
import type { Block, Run } from "./report";

const line = (runs: readonly Run[]): string =>
  runs.map(({ text, told, address }) => (told && address !== undefined ? `${text} <${address}>` : text)).join("").replaceAll(/\s*\n\s*/gu, " ");

function of(part: Block): string {
  switch (part.kind) {
    case "title":
    case "paragraph":
      return line(part.runs);
    case "heading":
      return `${line(part.runs)}${t("colon").trimEnd()}`;
    case "list":
      return part.entries.map(({ runs, below }, n) => [`${part.numbered ? `${n + 1}.` : "-"} ${line(runs)}`, ...below.map((one) => `   - ${line(one)}`)].join("\n")).join("\n");
    case "table":
      return part.rows.map((cells) => `- ${cells.map(line).filter((text) => text !== "").join(" · ")}`).join("\n");
  }
}

/** A document as plain text. */
export const plain = (report: readonly Block[]): string => `${report.map(of).join("\n\n")}\n`;
