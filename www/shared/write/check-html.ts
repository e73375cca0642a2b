import { t } from "../i18n";
import { directionOf } from "../core/direction";
import type { CheckedSentence } from "../core/types";
import type { Checked } from "../store/checked";
import { groupOf, remarks, type Group } from "../store/remarks";
import { result } from "../store/result";
import { sources } from "./cite";
import { escape, htmlPage, itemOfSource, witnessItem } from "./html";
import { countsLine, note, remarkLine, sayingOf, unmarked, witnessesOf } from "./remark";

/** A sign for each kind of sentence, which is told without its colour. */
const SIGNS: Record<Group, string> = { found: "✓", part: "◐", differs: "≠", none: "?" };

function paragraph(sentence: CheckedSentence, now: Checked): string {
  const group = groupOf(sentence);
  const words = escape(sayingOf(sentence, now.items));
  const said = witnessesOf(sentence, now).map(witnessItem);
  const details = said.length > 0 ? `<details><summary>${words}</summary><ul>${said.join("")}</ul></details>` : `<p><small>${words}</small></p>`;
  return `<p dir="${directionOf(sentence.text)}"><span class="${group}">${escape(unmarked(sentence.text))} <b>${SIGNS[group]}</b></span></p>${details}`;
}

/** A checked text as a page of its own, without scripts and without anything to fetch. */
export function checkHtml(now: Checked): string {
  const title = t("checkTitle");
  const first = remarks(now).map((one) => `<li>${escape(remarkLine(one, now.items))}<blockquote dir="${directionOf(one.sentence.text)}">${escape(unmarked(one.sentence.text))}</blockquote></li>`);
  return htmlPage(title, [
    `<h1>${escape(title)}</h1>`,
    `<p><strong>${escape(countsLine(now))}</strong></p><p class="note">${escape(note(now))}</p>`,
    ...(first.length > 0 ? [`<h2>${escape(t("checkFirst"))}</h2><ul class="first">${first.join("")}</ul>`] : [`<p>${escape(t("checkClean"))}</p>`]),
    `<h2>${escape(t("evidence"))}</h2>`,
    ...now.check.sentences.map((one) => paragraph(one, now)),
    `<h2>${escape(t("sources"))}</h2>`,
    `<ul>${(result.value ? sources(result.value) : []).map(itemOfSource).join("")}</ul>`,
  ]);
}
