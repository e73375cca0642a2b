/** A Word document becomes HTML in a thread of its own: whatever a hostile one makes it do, the page stays awake. */
import { expose } from "comlink";
import JSZip from "jszip";
import { convertToHtml, images } from "mammoth";
import { partsOf } from "./unpack";
import { hidingStyles, seenOf } from "../unseen/docx-unseen";

/** The most bytes to which all parts of a document may unpack together: no text that a person wrote is larger. */
const LARGEST = 64 * 1024 * 1024;

/** The same document without the text in it that nobody sees. */
async function seen(zip: JSZip, bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const styles = hidingStyles((await zip.file("word/styles.xml")?.async("string")) ?? "");
  let changed = false;
  for (const name of ["document", "footnotes", "endnotes"].map((part) => `word/${part}.xml`)) {
    const xml = await zip.file(name)?.async("string");
    const rest = seenOf(xml ?? "", styles);
    if (xml === undefined || rest === xml) continue;
    zip.file(name, rest);
    changed = true;
  }
  return changed ? zip.generateAsync({ type: "arraybuffer" }) : bytes;
}

/** The document as HTML, without pictures. */
export async function toHtml(bytes: ArrayBuffer): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  // Only to count them.
  await partsOf(zip, LARGEST);
  const convertImage = images.imgElement(() => Promise.resolve({ src: "" }));
  const styleMap = ["p[style-name='Title'] => p.MsoTitle:fresh"];
  return (await convertToHtml({ arrayBuffer: await seen(zip, bytes) }, { convertImage, styleMap, includeEmbeddedStyleMap: false })).value;
}

expose(toHtml);
