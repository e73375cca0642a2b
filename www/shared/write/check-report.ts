import { t } from "../i18n";
import type { Checked } from "../store/checked";
import { remarks } from "../store/remarks";
import { result } from "../store/result";
import { sources } from "./cite";
import { countsLine, note, remarkLine, sayingOf, unmarked, witnessesOf } from "./remark";
import { block, sourceList, witnessRuns, type Block } from "./report";

/** A checked text as a document: the counts, what to look at first, each sentence with the passages, and all articles. */
export function checkReport(now: Checked): Block[] {
  const first = remarks(now).map((one) => ({ runs: [{ text: `${remarkLine(one, now.items)}: “${unmarked(one.sentence.text)}”` }], below: [] }));
  const found = now.check.sentences.map((one) => ({
    runs: [{ text: `${unmarked(one.text)} (${sayingOf(one, now.items)})` }],
    below: witnessesOf(one, now).map(witnessRuns),
  }));
  return [
    block(t("checkTitle"), "title"),
    block(countsLine(now), "paragraph", true),
    block(note(now)),
    ...(first.length > 0 ? [block(t("checkFirst"), "heading"), { kind: "list", numbered: false, entries: first } as const] : [block(t("checkClean"))]),
    block(t("evidence"), "heading"),
    { kind: "list", numbered: true, entries: found },
    block(t("sources"), "heading"),
    sourceList(result.value ? sources(result.value) : []),
  ];
}
