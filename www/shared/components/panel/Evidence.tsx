import type { Passage, SummarySentence } from "../../core/types";
import { t } from "../../i18n";
import { directionOf } from "../../core/direction";
import { elsewhere, otherwise, type Disputed } from "../../store/disputed";
import { byLetter } from "../../store/letters";
import { items, pick } from "../../store/desk";
import type { SentenceKey } from "../../store/item";
import { offerUndo } from "../../store/notice";
import { find, hide, keyOf } from "../../store/panel";
import { result } from "../../store/result";
import { byDegree, rootsOf, type LetteredRoot } from "../../store/roots";
import { counted } from "../../write/saying";
import { Icon } from "../basics/Icon";
import { Letters } from "../basics/Letter";
import { PassageLink } from "../basics/PassageLink";
import { ShowMore } from "../basics/ShowMore";
import { inPassage, Versus, Voice, type Said } from "./Voice";
import { WhyOne } from "./WhyOne";

/** A value that the other articles tell differently in sentences about something more. */
function Dispute({ own, all }: { own: Passage; all: Disputed["others"] }) {
  return (
    <ShowMore all={all} most={20}>
      {(told) => (
        <div key={`${told.article}:${told.start}`} class="dispute" dir={directionOf(told.sentence.text)}>
          <Versus own={own} other={told} />
          <PassageLink passage={told.sentence} marked={told} />
        </div>
      )}
    </ShowMore>
  );
}

/** The sentence itself: the words that no passage holds are left plain. */
function ownOf(sentence: SummarySentence, roots: readonly LetteredRoot[]): Said[] {
  const held = roots.flatMap(({ evidence }) => evidence.flatMap((one) => one.held));
  const about = { passage: sentence, degree: "same", own: true, shared: inPassage(held, sentence), otherwise: otherwise(sentence, sentence), differing: [] } as const;
  return roots.filter(({ own }) => own).map((root) => ({ root, ...about }));
}

/** What the others say, what differs first, and last what may be about another event. */
function othersOf(sentence: SummarySentence, roots: readonly LetteredRoot[]): Said[] {
  const all = roots.flatMap((root) =>
    root.evidence.map((one): Said => {
      const { degree, differing } = one;
      return { root, passage: one, degree, own: false, shared: inPassage(one.matches, one), otherwise: otherwise(sentence, one), differing };
    }),
  );
  return all.sort((a, b) => Number(a.root.doubted) - Number(b.root.doubted) || byDegree(a.degree, b.degree));
}

/** What the reader may do with the sentence. */
function Hand({ sentence }: { sentence: SummarySentence }) {
  const key = keyOf(sentence);
  const item = items.value.find(({ id }) => id === key.id);
  if (!item) return null;
  const pinned = item.pinned.includes(key.start);
  const drop = () => {
    hide();
    pick(key, "dropped");
    offerUndo("sentenceDropped");
  };
  return (
    <p class="hand">
      <button type="button" aria-pressed={pinned} onClick={() => pick(key, pinned ? undefined : "pinned")}>
        <Icon name="pin" /> {t("pin")}
      </button>
      <button type="button" onClick={drop}>
        <Icon name="close" /> {t("drop")}
      </button>
    </p>
  );
}

/** What each article says about a sentence of the summary. */
function Evidence({ sentence }: { sentence: SummarySentence }) {
  const roots = rootsOf(sentence, result.value?.items ?? []);
  const asked = { kind: "evidence", sentence: keyOf(sentence) } as const;
  const silent = roots.flatMap(({ members }) => members.filter(({ degree }) => degree === "none").map(({ letter }) => letter));
  return (
    <div class="evidence">
      <p class="evidence-count">{counted(roots)}</p>
      <Hand sentence={sentence} />
      <ul class="voices">
        {ownOf(sentence, roots).map((said) => (
          <Voice key="own" said={said} asked={asked} />
        ))}
      </ul>
      {elsewhere(sentence).map(({ start, end, text, others }) => (
        <Dispute key={start} own={{ article: sentence.article, text, start, end }} all={others} />
      ))}
      <ul class="voices">
        <ShowMore all={othersOf(sentence, roots)} most={50} items>
          {(said) => <Voice key={`${said.passage.article}:${said.passage.start}`} said={said} asked={asked} swaps={said.degree === "same" && !said.root.doubted} />}
        </ShowMore>
      </ul>
      {silent.length > 0 && (
        <p class="silent">
          {t("silent")} <Letters all={silent.sort(byLetter)} />
        </p>
      )}
      <WhyOne sentence={sentence} />
    </div>
  );
}

/** The same for a sentence that may have left the summary since. */
export function EvidenceOf({ sentence }: { sentence: SentenceKey }) {
  const found = find(sentence);
  return found ? <Evidence sentence={found} /> : <p>{t("clickSentence")}</p>;
}
