/** Small documents of every kind that the page reads, made here so that no binary file is needed. */
import { deflateRawSync } from "node:zlib";

const utf8 = (text: string) => Buffer.from(text, "utf8");

const remainders = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function crc(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) sum = (sum >>> 8) ^ (remainders[(sum ^ byte) & 255] ?? 0);
  return ~sum >>> 0;
}

/** A ZIP file of these parts. That which tells its kind is not packed, and stands first. */
export function zip(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const whole = typeof text === "string" ? utf8(text) : text;
    const data = name === "mimetype" ? whole : deflateRawSync(whole);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(name === "mimetype" ? 0 : 8, 4);
    fields.writeUInt32LE(crc(whole), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(whole.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields, utf8(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, tail, utf8(name)]));
    bodies.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}

const space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A Word document; a line break in a paragraph is one in the document. */
export function docx(paragraphs: readonly string[]): Buffer {
  return wordOf(paragraphs.map(paragraph).join(""));
}

/** A paragraph of a Word document. */
export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text.replaceAll("\n", "</w:t><w:br/><w:t>")}</w:t></w:r></w:p>`;

/** What pictures in a Word document are called. */
const drawings = ["wp", "a", "pic"].map((name, n) => `xmlns:${name}="http://schemas.openxmlformats.org/drawingml/2006/${["wordprocessingDrawing", "main", "picture"][n] ?? ""}"`).join(" ");

/** A paragraph of a document, with the style of a title or of a heading of the first rank. */
export interface Written {
  text: string;
  style?: "title" | "heading";
}

/** A Word document of such paragraphs. */
export function docxOf(paragraphs: readonly Written[]): Buffer {
  const style = ({ style }: Written) => (style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style === "title" ? "Title" : "Heading1"}"/></w:pPr>`);
  const named = (id: string, name: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  return wordOf(paragraphs.map((one) => paragraph(one.text).replace("<w:p>", `<w:p>${style(one)}`)).join(""), "", {
    "word/styles.xml": `<?xml version="1.0"?><w:styles xmlns:w="${space}">${named("Title", "Title")}${named("Heading1", "heading 1")}</w:styles>`,
  });
}

/** A Word document with this XML as its body, and whatever else stands beside it. */
export function wordOf(body: string, doctype = "", others: Record<string, string> = {}): Buffer {
  const names = `xmlns:w="${space}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ${drawings}`;
  return zip({ "word/document.xml": `<?xml version="1.0"?>${doctype}<w:document ${names}><w:body>${body}</w:body></w:document>`, ...others });
}

/** A small Word document that unpacks to far more than anyone writes. */
export const bomb = (): Buffer => zip({ "word/document.xml": " ".repeat(70_000_000) });

/** A PDF of one page, with a paragraph for each text; lines are broken after about sixty letters. */
export function pdf(paragraphs: readonly string[], catalog = "", trailer = ""): Buffer {
  const lines = paragraphs.flatMap((text) => [...(text.match(/.{1,60}(?:\s|$)/gu) ?? []), ""]);
  const draw = lines.map((line) => `(${line.trim().replaceAll(/[()\\]/gu, String.raw`\$&`)}) Tj 0 -14 Td`).join("\n");
  const stream = `BT /F1 11 Tf 40 780 Td\n${draw}\nET`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  return pdfOf(objects, trailer);
}

/** A line as it stands on a page, in points from its lower left corner. */
export interface Printed {
  text: string;
  x: number;
  y: number;
  size?: number;
  bold?: boolean;
}

/** A PDF of pages of 420 by 595 points with these lines on them, which names this as its title. */
export function printedPdf(pages: readonly (readonly Printed[])[], title?: string): Buffer {
  const draw = ({ text, x, y, size = 10, bold = false }: Printed) =>
    `BT /${bold ? "F2" : "F1"} ${size} Tf ${x} ${y} Td (${text.replaceAll(/[()\\]/gu, String.raw`\$&`)}) Tj ET`;
  const first = 6;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages.map((_, n) => `${first + 2 * n} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    `<< /Title (${(title ?? "").replaceAll(/[()\\]/gu, String.raw`\$&`)}) >>`,
  ];
  pages.forEach((lines, n) => {
    const stream = lines.map(draw).join("\n");
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents ${first + 2 * n + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`);
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  });
  return pdfOf(objects, title === undefined ? "" : "/Info 5 0 R");
}

/** A PDF that nobody can open without its password, which nobody knows. */
export function lockedPdf(): Buffer {
  const key = `<${"5a".repeat(32)}>`;
  return pdf(["Secret"], "", `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${key} /U ${key} >>`);
}

/** A PDF of these objects, the first of which is its root. */
export function pdfOf(objects: readonly string[], trailer = ""): Buffer {
  let text = "%PDF-1.4\n";
  const places = objects.map((object, n) => {
    const at = text.length;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** A page with everything around its article that pages have. */
export function webPage(paragraphs: readonly string[]): string {
  return `<!doctype html><html><head><title>Bridge repaired - The Tarnley Post</title>
<meta property="og:title" content="Bridge repaired"><meta property="og:site_name" content="The Tarnley Post">
<link rel="canonical" href="https://post.example/bridge"></head><body>
<nav><ul><li><a href="/a">Home</a></li><li><a href="/b">Sport</a></li><li><a href="/c">Weather</a></li></ul></nav>
<main><article><h1>Bridge repaired</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</article></main>
<aside><h2>Most read</h2><ul><li><a href="/d">A giant bun was baked in Cobbleford</a></li></ul></aside>
<footer>All rights reserved</footer></body></html>`;
}
