import type { CheckedSentence } from "../core/types";
import { t } from "../i18n";
import type { Checked } from "../store/checked";
import { remarks } from "../store/remarks";
import { result } from "../store/result";
import { sources } from "./cite";
import { escape, lineOf, witnessLine } from "./markdown";
import { countsLine, note, remarkLine, sayingOf, unmarked, witnessesOf } from "./remark";

function sentenceLines(sentence: CheckedSentence, now: Checked): string {
  const said = witnessesOf(sentence, now).map(witnessLine);
  return [`1. ${escape(unmarked(sentence.text))} (${escape(sayingOf(sentence, now.items))})`, ...said].join("\n");
}

/** A checked text in Markdown: the counts, what to look at first, each sentence with the passages, and all articles. */
export function checkMarkdown(now: Checked): string {
  const first = remarks(now).map((one) => `- ${escape(remarkLine(one, now.items))}: “${escape(unmarked(one.sentence.text))}”`);
  return [
    `# ${t("checkTitle")}`,
    `**${countsLine(now)}**`,
    note(now),
    ...(first.length > 0 ? [`## ${t("checkFirst")}`, first.join("\n")] : [t("checkClean")]),
    `## ${t("evidence")}`,
    now.check.sentences.map((one) => sentenceLines(one, now)).join("\n"),
    `## ${t("sources")}`,
    (result.value ? sources(result.value) : []).map(lineOf).join("\n"),
  ]
    .join("\n\n")
    .concat("\n");
}
