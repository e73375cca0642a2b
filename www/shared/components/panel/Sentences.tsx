import { useEffect, useState } from "preact/hooks";
import type { CheckedSentence } from "../../core/types";
import type { Range } from "../../core/ranges";
import { t } from "../../i18n";
import { directionOf } from "../../core/direction";
import { pick } from "../../store/desk";
import type { Item } from "../../store/item";
import { say } from "../../store/notice";
import { find, show } from "../../store/panel";
import { rootsOfChecked } from "../../store/remarks";
import { articlesOf, client, reports, result, type Result } from "../../store/result";
import type { LetteredRoot } from "../../store/roots";
import { saying } from "../../write/saying";
import { Icon } from "../basics/Icon";
import { Marks } from "../basics/Marks";
import { ShowMore } from "../basics/ShowMore";

/** The sentences of a stretch of an article, each with what the articles say of it: the stretch is held against them as any text is. */
function useSentences(text: string): { sentences: readonly CheckedSentence[]; of: Result } | undefined {
  const [found, setFound] = useState<{ text: string; sentences: readonly CheckedSentence[]; of: Result }>();
  const now = result.value;
  useEffect(() => {
    let wanted = true;
    const got = (sentences: readonly CheckedSentence[]) => {
      if (wanted && now) setFound({ text, sentences, of: now });
    };
    if (now) client.check(articlesOf(now.items), text, now.options).then((check) => got(check.sentences), () => got([]));
    return () => {
      wanted = false;
    };
  }, [text, now]);
  return found?.text === text ? found : undefined;
}

interface Props {
  item: Item;
  sentence: CheckedSentence;
  /** Where the sentence starts in its article. */
  start: number;
  of: Result;
}

/** The roots that say something of a sentence, among them its own. */
/** A root as the one in which the sentence itself stands. */
const ownOf = (root: LetteredRoot, letter: string): LetteredRoot => ({ ...root, own: true, letter, members: root.members.map((member) => ({ ...member, letter })) });

function rootsOf({ item, sentence, of: { items } }: Props): LetteredRoot[] {
  const index = items.findIndex(({ id }) => id === item.id);
  const isOwn = ({ articles }: LetteredRoot) => articles.includes(index);
  return rootsOfChecked(sentence, items).map((root) => (isOwn(root) ? ownOf(root, item.letter) : root));
}

/** Keeps a sentence, and lets go of it again if the summary can't have it: its article is left out, or the core reads another sentence there. */
function useKeep({ item, start }: Props): () => void {
  const [trying, setTrying] = useState(false);
  const now = result.value;
  useEffect(() => {
    if (!trying || now?.items.some(({ id, pinned }) => id === item.id && pinned.includes(start)) !== true) return;
    setTrying(false);
    if (find({ id: item.id, start })) return;
    pick({ id: item.id, start }, undefined);
    say({ text: "cannotKeep", tone: "bad" });
  }, [trying, now, item.id, start]);
  return () => {
    setTrying(true);
    pick({ id: item.id, start }, "pinned");
  };
}

/** A sentence, who says it, and what the reader may do with it. */
function Sentence(props: Props) {
  const { item, sentence, start } = props;
  const key = { id: item.id, start };
  const roots = rootsOf(props);
  const keep = useKeep(props);
  const [pinned, dropped] = [item.pinned.includes(start), item.dropped.includes(start)];
  return (
    <li>
      <span dir={directionOf(sentence.text)} lang={reports.value.get(item.id)?.language}>{sentence.text}</span>{" "}
      {find(key) ? (
        <button type="button" class="cite" aria-label={t("citeLabel", { words: saying(roots) })} onClick={() => show({ kind: "evidence", sentence: key })}>
          <Marks roots={roots} />
        </button>
      ) : (
        <span role="img" aria-label={saying(roots)}>
          <Marks roots={roots} />
        </span>
      )}
      <p class="hand">
        <button type="button" aria-pressed={pinned} onClick={() => (pinned ? pick(key, undefined) : keep())}>
          <Icon name="pin" /> {t("pin")}
        </button>
        <button type="button" aria-pressed={dropped} onClick={() => pick(key, dropped ? undefined : "dropped")}>
          <Icon name="close" /> {t("drop")}
        </button>
      </p>
    </li>
  );
}

/** What of a paragraph counts: cleaning cuts datelines and the like off its ends. */
function counting({ start, end }: Range, cutOff: readonly Range[]): Range {
  return {
    start: Math.max(start, ...cutOff.filter((one) => one.start <= start && one.end < end).map((one) => one.end)),
    end: Math.min(end, ...cutOff.filter((one) => one.end >= end && one.start > start).map((one) => one.start)),
  };
}

/** The sentences of a paragraph, in the summary or not. */
export function Sentences({ item, line, cutOff }: { item: Item; line: Range; cutOff: readonly Range[] }) {
  const { start, end } = counting(line, cutOff);
  const found = useSentences(item.article.text.slice(start, end));
  if (!found) return <p class="hint">{t("working")}</p>;
  return (
    <ul class="line-said">
      <ShowMore all={found.sentences} most={20} items>
        {(sentence) => <Sentence key={sentence.start} item={item} sentence={sentence} start={start + sentence.start} of={found.of} />}
      </ShowMore>
    </ul>
  );
}
