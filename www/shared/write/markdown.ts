import { links, type Block, type Run } from "./report";

/** What would mean something in Markdown, made to mean itself. */
const escape = (text: string) => text.replaceAll(/[\\`*_[\]<>#|~]/gu, String.raw`\$&`).replaceAll(/\s*\n\s*/gu, " ");

const written = ({ text, bold }: Run) => (bold && text !== "" ? `**${escape(text)}**` : escape(text));

/** A line of runs. A link goes around the marks of what is bold in it, but for a letter alone, which is bold with its link. */
function line(runs: readonly Run[]): string {
  return links(runs)
    .map(({ address, runs: some }) => {
      if (address === undefined) return some.map(written).join("");
      const place = `(${address.replaceAll("(", "%28").replaceAll(")", "%29")})`;
      const [first] = some;
      return some.length === 1 && first?.bold ? `**[${escape(first.text)}]${place}**` : `[${some.map(written).join("")}]${place}`;
    })
    .join("");
}

function of(part: Block): string {
  switch (part.kind) {
    case "title":
      return `# ${line(part.runs)}`;
    case "heading":
      return `## ${line(part.runs)}`;
    case "paragraph":
      return line(part.runs);
    case "list": {
      const mark = part.numbered ? "1." : "-";
      return part.entries.map(({ runs, below }) => [`${mark} ${line(runs)}`, ...below.map((one) => `   - ${line(one)}`)].join("\n")).join("\n");
    }
    case "table": {
      const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
      return [row(part.head), row(part.head.map(() => "---")), ...part.rows.map((cells) => row(cells.map(line)))].join("\n");
    }
  }
}

/** A document in Markdown. */
export const markdown = (report: readonly Block[]): string => `${report.map(of).join("\n\n")}\n`;
