import { directionOf } from "../core/direction";
import { escape, htmlPage } from "./html";
import { links, type Block, type Run } from "./report";

function line(runs: readonly Run[]): string {
  return links(runs)
    .map(({ address, runs: some }) => {
      const inside = some.map(({ text, bold }) => (bold ? `<b>${escape(text)}</b>` : escape(text))).join("");
      return address === undefined ? inside : `<a href="${escape(address)}">${inside}</a>`;
    })
    .join("");
}

const element = (name: string, runs: readonly Run[], below = "") => `<${name} dir="${directionOf(runs.map(({ text }) => text).join(""))}">${line(runs)}${below}</${name}>`;

const NAMES = { title: "h1", heading: "h2", paragraph: "p" } as const;

function of(part: Block): string {
  switch (part.kind) {
    case "list": {
      const list = part.numbered ? "ol" : "ul";
      const entries = part.entries.map(({ runs, below }) => element("li", runs, below.length > 0 ? `<ul>${below.map((one) => element("li", one)).join("")}</ul>` : ""));
      return `<${list}>${entries.join("")}</${list}>`;
    }
    case "table": {
      const rows = [part.head.map((name) => element("th", [{ text: name }])), ...part.rows.map((cells) => cells.map((one) => element("td", one)))];
      return `<table border="1">${rows.map((cells) => `<tr>${cells.join("")}</tr>`).join("")}</table>`;
    }
    default:
      return element(NAMES[part.kind], part.runs);
  }
}

/** A document as rich text, for the clipboard: what programs of writing and of mail take over as it is. */
export const rich = (report: readonly Block[]): string => report.map(of).join("\n");

/** A document as a page of its own, without scripts and without anything to fetch. */
export function html(report: readonly Block[]): string {
  const [title] = report;
  return htmlPage(title && "runs" in title ? title.runs.map(({ text }) => text).join("") : "", [rich(report)]);
}
