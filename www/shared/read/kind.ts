/** Which kind of file bytes are: what they begin with says more than the name. */

import { isPage } from "./page-source";

/** The kinds that are not read, and what is said of them. */
type Refused = "unknown" | "oldWord" | "locked" | "scanned";
export type Kind = { as: "text" | "html" } | { as: "library"; kind: string } | { as: "refused"; why: Refused };

const BYTES = new TextDecoder("x-user-defined");
/** Bytes as characters, one each. */
const asText = (bytes: Uint8Array): string => BYTES.decode(bytes).replaceAll(/[\uf780-\uf7ff]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xf700));

/** Pictures, in which there may be a text, but no letters. */
const PICTURE = /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\*\0|MM\0\*|BM[^]{4}\0\0\0\0|RIFF[^]{4}WEBP|[^]{4}ftyp(?:heic|heix|mif1|avif))/u;
/** The compound files of old programs. */
const COMPOUND = "\u00d0\u00cf\u0011\u00e0";
/** The first lines of a letter: names with what they say. */
const HEADERS = /^(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}/u;
const OF_A_LETTER = /^(?:mime-version|received|message-id|return-path|delivered-to|snapshot-content-location):/imu;

/** The names of the parts of an archive: they stand together at its end. */
export function namesIn(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (names.length < 10_000 && at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    const length = view.getUint16(at + 28, true);
    names.push(asText(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** What kind of archive it is; one whose parts can't be told is what its name says. */
function ofArchive(bytes: Uint8Array, ending: string): string {
  const names = new Set(namesIn(bytes));
  const start = asText(bytes.subarray(30, 120));
  if (names.has("word/document.xml")) return "docx";
  if (names.has("META-INF/container.xml") || start.startsWith("mimetypeapplication/epub")) return "epub";
  if (start.startsWith("mimetypeapplication/vnd.oasis.opendocument.text") || (ending === "odt" && names.has("content.xml"))) return "odt";
  if (names.size === 0) return ending;
  if (names.has("project.json") && (names.size === 1 || ending === "conspectus")) return "conspectus";
  const isOther = [...names].some((name) => /^(?:mimetype$|\[Content_Types\]\.xml$|Index\/.*\.iwa$|Index\.zip$|AndroidManifest|META-INF\/MANIFEST)/u.test(name));
  return isOther ? "other" : "zip";
}

/** What kind of a compound file it is, by the names in it. */
function ofCompound(bytes: Uint8Array): Refused {
  const text = asText(bytes).replaceAll("\0", "");
  if (text.includes("EncryptedPackage")) return "locked";
  return text.includes("WordDocument") ? "oldWord" : "unknown";
}

/** The kind of a file, by its bytes, its name and its type. */
export function kindOf(bytes: Uint8Array, name: string, type: string): Kind {
  const start = asText(bytes.subarray(0, 4000));
  const ending = /\.(\w+)$/u.exec(name.toLowerCase())?.[1] ?? "";
  const inLibrary = (kind: string): Kind => ({ as: "library", kind });
  if (start.slice(0, 1024).includes("%PDF-")) return inLibrary("pdf");
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) return inLibrary(ofArchive(bytes, ending));
  if (start.startsWith("{\\rtf")) return inLibrary("rtf");
  if (start.startsWith("bplist00")) return inLibrary("webarchive");
  if (start.startsWith(COMPOUND)) return { as: "refused", why: ofCompound(bytes) };
  if (PICTURE.test(start)) return { as: "refused", why: "scanned" };
  const headers = HEADERS.exec(start.replaceAll("\r\n", "\n"))?.[0] ?? "";
  if (OF_A_LETTER.test(headers)) return inLibrary("eml");
  if (isPage(start) || /^x?html?$/u.test(ending) || type === "text/html") return { as: "html" };
  if (/^(?:txt|text|md|markdown|)$/u.test(ending) || type.startsWith("text/")) return { as: "text" };
  // A file of the library that has nothing of it is broken, and its reader says so.
  return inLibrary(ending);
}
