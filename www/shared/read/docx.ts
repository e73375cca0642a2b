import { parseInertXml } from "../core/trust";
import type { Draft } from "../store/item";
import { unzip } from "./zip";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const DC = "http://purl.org/dc/elements/1.1/";

/** The text of a Word document: a line for each paragraph, without what was struck out in it. */
export async function readDocx(bytes: Uint8Array<ArrayBuffer>): Promise<Draft> {
  const decode = (part: Uint8Array) => new TextDecoder().decode(part);
  const doc = parseInertXml(decode(await unzip(bytes, "word/document.xml")));
  const text = [...doc.getElementsByTagNameNS(W, "p")].map(lineOf).filter((line) => line.trim() !== "").join("\n");
  const core = await unzip(bytes, "docProps/core.xml").then(decode, () => "");
  const title = core === "" ? "" : (parseInertXml(core).getElementsByTagNameNS(DC, "title")[0]?.textContent.trim() ?? "");
  return title === "" ? { text } : { text, title };
}

function lineOf(paragraph: Element): string {
  return [...paragraph.getElementsByTagNameNS(W, "*")]
    .filter((node) => inside(node, paragraph))
    .map((node) => {
      if (node.localName === "t") return node.textContent;
      if (node.localName === "tab") return "\t";
      return node.localName === "br" || node.localName === "cr" ? "\n" : "";
    })
    .join("");
}

/** A text box holds paragraphs of its own inside a paragraph; they are lines by themselves. */
function inside(node: Element, paragraph: Element): boolean {
  let parent = node.parentElement;
  while (parent && parent.localName !== "p") parent = parent.parentElement;
  return parent === paragraph;
}
