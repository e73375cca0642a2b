import { direction, language, t } from "../i18n";
import { letter } from "../store/item";
import type { Result } from "../store/result";
import { addressOf, cited, sources } from "./cite";

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = (text: string) => text.replaceAll(/[&<>"']/gu, (sign) => signs[sign] ?? sign);

const link = (text: string, address: string | undefined) =>
  address === undefined ? escape(text) : `<a href="${escape(address)}">${escape(text)}</a>`;

/** The summary as a page of its own, without scripts and without anything to fetch. */
export function html(result: Result): string {
  const { headline, sentences } = result.summary;
  const title = escape(headline?.text ?? t("summary"));
  const text = sentences.map((one) => {
    const mark = `${letter(one.article)}, ${t("of", { k: one.sources, n: one.of })}`;
    return `<p><q>${escape(one.text)}</q> <small>${link(mark, addressOf(cited(result, one.article).address, one.text))}</small></p>`;
  });
  const list = sources(result).map(
    (one) => `<li><b>${one.letter}</b> ${link(one.title, one.address)}${one.source === undefined ? "" : `, ${escape(one.source)}`}</li>`,
  );
  return [
    "<!doctype html>",
    `<html lang="${language.value}" dir="${direction.value}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`,
    "<style>body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 serif}q{quotes:none}small{font-family:sans-serif}ul{list-style:none;padding:0}</style>",
    "</head>",
    `<body><h1>${title}</h1>`,
    ...text,
    `<h2>${escape(t("sources"))}</h2>`,
    `<ul>${list.join("")}</ul>`,
    "</body></html>",
    "",
  ].join("\n");
}
