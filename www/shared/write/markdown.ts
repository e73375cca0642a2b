import { t } from "../i18n";
import { letter } from "../store/item";
import type { Result } from "../store/result";
import { addressOf, cited, sources, type Cited } from "./cite";

/** What would mean something in Markdown, made to mean itself. */
const escape = (text: string) => text.replaceAll(/[\\`*_[\]<>#|~]/gu, String.raw`\$&`).replaceAll(/\s*\n\s*/gu, " ");

const link = (text: string, address: string | undefined) =>
  address === undefined ? text : `[${text}](${address.replaceAll("(", "%28").replaceAll(")", "%29")})`;

function line(source: Cited): string {
  const title = link(escape(source.title), source.address);
  return `- **${source.letter}** ${[title, source.source && escape(source.source)].filter(Boolean).join(", ")}`;
}

/** The summary in Markdown: every sentence with its article, its count and, where there is an address, its place. */
export function markdown(result: Result): string {
  const { headline, sentences } = result.summary;
  const text = sentences.map((one) => {
    const mark = `${letter(one.article)}, ${t("of", { k: one.sources, n: one.of })}`;
    return `${escape(one.text)} (${link(mark, addressOf(cited(result, one.article).address, one.text))})`;
  });
  return [`# ${escape(headline?.text ?? t("summary"))}`, ...text, `## ${t("sources")}`, sources(result).map(line).join("\n")]
    .join("\n\n")
    .concat("\n");
}
