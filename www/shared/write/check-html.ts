import { direction, language, t } from "../i18n";
import { directionOf } from "../core/direction";
import type { CheckedSentence } from "../core/types";
import type { Checked } from "../store/checked";
import { groupOf, remarks, type Group } from "../store/remarks";
import { result } from "../store/result";
import { sources } from "./cite";
import { escape, itemOfSource, witnessItem } from "./html";
import { countsLine, note, remarkLine, sayingOf, unmarked, witnessesOf } from "./remark";

/** A sign for each kind of sentence, which is told without its colour. */
const SIGNS: Record<Group, string> = { found: "✓", part: "◐", differs: "≠", none: "?" };

const STYLE =
  "body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 serif;color:#1d1c19;background:#fff}p{margin:1rem 0 0}small,details,.note,.first{font-family:sans-serif;font-size:.85rem;color:#555}" +
  "blockquote{margin:.2rem 0 .8rem;font:1rem/1.5 serif;color:#222}ul{padding-inline-start:1.2rem}details ul{list-style:none;padding:0}" +
  "b{font-family:sans-serif}.differs{background:#fbe3df}.none{background:#f3ecd2}.differs b{color:#9c2a1c}";

function paragraph(sentence: CheckedSentence, now: Checked): string {
  const group = groupOf(sentence);
  const words = escape(sayingOf(sentence, now.items));
  const said = witnessesOf(sentence, now).map(witnessItem);
  const details = said.length > 0 ? `<details><summary>${words}</summary><ul>${said.join("")}</ul></details>` : `<p><small>${words}</small></p>`;
  return `<p dir="${directionOf(sentence.text)}"><span class="${group}">${escape(unmarked(sentence.text))} <b>${SIGNS[group]}</b></span></p>${details}`;
}

/** A checked text as a page of its own, without scripts and without anything to fetch. */
export function checkHtml(now: Checked): string {
  const title = escape(t("checkTitle"));
  const first = remarks(now).map((one) => `<li>${escape(remarkLine(one, now.items))}<blockquote dir="${directionOf(one.sentence.text)}">${escape(unmarked(one.sentence.text))}</blockquote></li>`);
  return [
    "<!doctype html>",
    `<html lang="${language.value}" dir="${direction.value}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    `<body><h1>${title}</h1>`,
    `<p><strong>${escape(countsLine(now))}</strong></p><p class="note">${escape(note(now))}</p>`,
    ...(first.length > 0 ? [`<h2>${escape(t("checkFirst"))}</h2><ul class="first">${first.join("")}</ul>`] : [`<p>${escape(t("checkClean"))}</p>`]),
    `<h2>${escape(t("evidence"))}</h2>`,
    ...now.check.sentences.map((one) => paragraph(one, now)),
    `<h2>${escape(t("sources"))}</h2>`,
    `<ul>${(result.value ? sources(result.value) : []).map(itemOfSource).join("")}</ul>`,
    "</body></html>",
    "",
  ].join("\n");
}
