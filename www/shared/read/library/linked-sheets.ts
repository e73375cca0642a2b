/** Puts the sheets that were kept beside a page into it: they say what of it nobody sees. */
import { parseInert } from "../../core/trust";

/** The most of the sheets of a page that is read, in characters, and the most links to them. */
const MOST = { characters: 1_000_000, links: 1_000 };

/** A page with its sheets in the place of the links to them. A link to one that was not kept stays. */
export function withSheets(html: string, sheetAt: (href: string) => string | undefined): string {
  let links = 0;
  let left = MOST.characters;
  return html.replaceAll(/<link\b[^<>]*>/giu, (written) => {
    if (++links > MOST.links || left <= 0) return written;
    const link = parseInert(written).querySelector("link");
    const rel = (link?.getAttribute("rel") ?? "").toLowerCase().split(/\s+/u);
    if (!link || !rel.includes("stylesheet") || rel.includes("alternate")) return written;
    const text = sheetAt(link.getAttribute("href") ?? "")?.slice(0, left);
    if (text === undefined) return written;
    left -= text.length;
    const media = link.getAttribute("media") ?? "";
    return `<style>${(media.trim() === "" ? text : `@media ${media}{${text}}`).replaceAll("<", " ")}</style>`;
  });
}
