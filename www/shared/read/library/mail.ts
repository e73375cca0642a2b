/** Reads letters, newsletters above all, and pages that browsers save in the form of one (MHTML). */
import PostalMime, { type Email } from "postal-mime";
import { LIMITS } from "../../core/limits";
import type { Draft } from "../../store/item";
import { articleOf } from "../html";
import { UnreadableFile } from "../unreadable-file";
import { wordsOf } from "../../core/words";

/** The most of the sheets of a page that is read, in characters. */
const SHEETS = 1_000_000;

/** The first page of several: frames are kept behind it. */
function firstPage(html: string): string {
  const end = html.search(/<\/html\s*>(?=\s*<(?:!doctype|html)\b)/iu);
  return end < 0 ? html : html.slice(0, end);
}

/** The sheets that were kept beside a page: they say what of it nobody sees. */
function sheetsOf({ attachments }: Email): string {
  const texts = attachments.filter(({ mimeType }) => mimeType === "text/css").map(({ content }) => (typeof content === "string" ? content : new TextDecoder().decode(content)));
  return texts.map((text) => `<style>${text.replaceAll("<", " ")}</style>`).join("").slice(0, SHEETS);
}

/** What programs put before the subject of what is passed on or answered. */
const PASSED_ON = /^(?:\s*(?:re|fwd?|aw|wg|tr|rv|enc|res)\s*:)+\s*/iu;

const known = (about: Partial<Record<"title" | "source" | "published" | "address", string | undefined>>): Partial<Draft> =>
  Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined && value.trim() !== ""));

/** The article in a letter, or in a page that was saved as one. */
export async function readMail(bytes: Uint8Array<ArrayBuffer>): Promise<Draft> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50 });
  const header = (key: string) => mail.headers.find((one) => one.key === key)?.value;
  const address = header("snapshot-content-location") ?? header("content-location");
  const html = mail.html ?? "";
  if (html.length > LIMITS.article) throw new UnreadableFile("large");
  // Browsers say of themselves that they sent what they saved.
  const isPage = address !== undefined || /^multipart\/related/iu.test(header("content-type") ?? "") && /saved by|microsoft internet explorer|mhtml/iu.test(mail.from?.name ?? "");
  const about = isPage
    ? { address: address !== undefined && /^https?:/u.test(address) ? address : undefined, title: mail.subject }
    : { title: mail.subject?.replace(PASSED_ON, ""), source: mail.from?.name || mail.from?.address, published: mail.date };
  const page = html.trim() === "" ? undefined : await articleOf(firstPage(html) + sheetsOf(mail));
  const text = mail.text ?? "";
  // Some letters have their text twice, and some have only a word of it in HTML.
  if (!page || (wordsOf(page.text) * 2 < wordsOf(text) && text.trim() !== "")) return { text, ...known(about) };
  return isPage ? { ...known(about), ...page } : { ...page, ...known(about) };
}
