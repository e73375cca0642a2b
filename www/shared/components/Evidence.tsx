import type { Passage, SummarySentence } from "../core/types";
import { t } from "../i18n";
import { cut, type Range } from "../read/ranges";
import { disputed, otherwise } from "../store/disputed";
import { letter, nameOf } from "../store/item";
import { toPlace } from "../store/origin";
import { find, keyOf, type SentenceKey } from "../store/panel";
import { result } from "../store/result";
import { Letter, Letters } from "./Letter";
import { PassageLink } from "./PassageLink";
import { Portion } from "./Portion";
import { Why } from "./Why";

/** What an article says: a passage, and the words of it that the sentence of the summary holds too. */
type Said = Passage & { matches?: Range[] };

/** A passage, with what it has in common with the sentence, and what it tells otherwise. */
function Quote({ passage, sentence }: { passage: Said; sentence: SummarySentence }) {
  const { text } = passage;
  const shared = (passage.matches ?? []).map(({ start, end }) => ({ start: start - passage.start, end: end - passage.start }));
  return (
    <blockquote dir="auto">
      {cut<Range & { instead?: string }>(text, { start: 0, end: text.length }, [...otherwise(sentence, passage), ...shared]).map(
        ({ text, start, marks: [one] }) => {
          if (!one) return text;
          if (one.instead === undefined) return <mark key={start}>{text}</mark>;
          return (
            <span key={start} class="disputed" title={t("disputed", { values: one.instead })}>
              {text}
            </span>
          );
        },
      )}
    </blockquote>
  );
}

interface VoiceProps {
  index: number;
  passages: readonly Said[];
  /** The sentence of the summary. */
  sentence: SummarySentence;
}

/** What one article says. */
function Voice({ index, passages, sentence }: VoiceProps) {
  const now = result.value;
  const item = now?.items[index];
  if (!item) return null;
  return (
    <li class="voice">
      <p class="voice-head">
        <Letter index={index} />
        <bdi class="name clip">{item.article.source ?? nameOf(item, now.summary.articles[index]?.title)}</bdi>
      </p>
      {passages.map((passage) => (
        <div key={passage.start} class="voice-quote">
          <Quote passage={passage} sentence={sentence} />
          <button
            type="button"
            class="link"
            onClick={() => void toPlace(item, { start: passage.start, end: passage.end }, keyOf(sentence))}
          >
            {t("showIn")} <span class="hidden">{letter(index)}</span>
          </button>
        </div>
      ))}
    </li>
  );
}

function silent(sentence: SummarySentence): number[] {
  const said = new Set([sentence.article, ...sentence.support.map((one) => one.article)]);
  const counted = result.value?.summary.articles ?? [];
  return counted.flatMap((report, index) => (report.counted && !said.has(index) ? [index] : []));
}

/** What each article says about a sentence of the summary. */
function Evidence({ sentence }: { sentence: SummarySentence }) {
  const others = [...new Set(sentence.support.map((one) => one.article))].sort((a, b) => a - b);
  const none = silent(sentence);
  return (
    <div class="evidence">
      <p class="evidence-count">{t("saidBy", { k: sentence.sources, n: sentence.of })}</p>
      {disputed(sentence).map(({ start, text, others }) => (
        <div key={start} class="dispute">
          <p>
            <span class="disputed">{text}</span> <span class="dispute-hint">{t("disputedHere")}</span>
          </p>
          <Portion all={others} most={20}>
            {(claim) => <PassageLink key={`${claim.article}:${claim.start}`} passage={claim.sentence} marked={claim} />}
          </Portion>
        </div>
      ))}
      <ul class="voices">
        <Voice index={sentence.article} passages={[sentence]} sentence={sentence} />
        <Portion all={others} most={50} items>
          {(index) => (
            <Voice
              key={index}
              index={index}
              passages={sentence.support.filter((one) => one.article === index)}
              sentence={sentence}
            />
          )}
        </Portion>
      </ul>
      <Why sentence={sentence} />
      {none.length > 0 && (
        <p class="silent">
          {t("silent")}{" "}
          <Letters all={none} />
        </p>
      )}
    </div>
  );
}

/** The same for a sentence that may have left the summary since. */
export function EvidenceOf({ sentence }: { sentence: SentenceKey }) {
  const found = find(sentence);
  return found ? <Evidence sentence={found} /> : <p>{t("clickSentence")}</p>;
}
