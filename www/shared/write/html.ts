import { direction, language, t } from "../i18n";
import { directionOf } from "../core/direction";
import type { Range } from "../core/ranges";
import styles from "../styles/saved.css?inline";
import { aboutOf, type Cited, type Witness } from "./cite";

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escape = (text: string) => text.replaceAll(/[&<>"']/gu, (sign) => signs[sign] ?? sign);

/** A page of its own, which may fetch nothing; the policy says what else it may do. */
export function htmlPage(title: string, body: readonly string[], policy = "style-src 'unsafe-inline'", style = styles): string {
  return [
    "<!doctype html>",
    `<html lang="${language.value}" dir="${direction.value}">`,
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${policy}; base-uri 'none'; form-action 'none'">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>`,
    `<style>${style}</style></head>`,
    "<body>",
    ...body,
    "</body></html>",
    "",
  ].join("\n");
}

/** A text that leads to an address, if there is one. */
export const link = (text: string, address: string | undefined) =>
  address === undefined ? escape(text) : `<a href="${escape(address)}">${escape(text)}</a>`;

/** What says of a quotation where it stands: in which article, and from which of its UTF-16 units to which. */
export const placed = (letter: string, { start, end }: Range) => `data-article="${letter}" data-start="${start}" data-end="${end}"`;

/** What an article says of a sentence. */
export const witnessItem = ({ letter, from, address, says, text, place }: Witness): string =>
  `<li><b>${link(letter, address)}</b> ${escape([...from, says].join(t("comma")))}<blockquote dir="${directionOf(text)}" ${placed(letter, place)}>${escape(text)}</blockquote></li>`;

/** An article as it is cited. */
export const itemOfSource = (source: Cited): string =>
  `<li dir="${directionOf(source.title)}"><b>${source.letter}</b> ${[link(source.title, source.address), ...aboutOf(source).map(escape)].join(t("comma"))}</li>`;
