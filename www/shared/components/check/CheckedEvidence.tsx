import type { CheckedQuotation, CheckedSentence, CheckedValue, Passage } from "../../core/types";
import { t } from "../../i18n";
import { directionOf } from "../../core/direction";
import { checked, sentenceAt, type Checked } from "../../store/checked";
import { byDegree } from "../../store/roots";
import { countedArticles, rootsOfChecked, silentOf } from "../../store/remarks";
import { counted } from "../../write/remark";
import { Letters } from "../basics/Letter";
import { PassageLink } from "../basics/PassageLink";
import { ShowMore } from "../basics/ShowMore";
import { inPassage, Quoted, Versus, Voice, type Said } from "../panel/Voice";

/** A value that the articles give otherwise in other passages than those below, or that none of them has. */
function Value({ value, known }: { value: CheckedValue; known: readonly Passage[] }) {
  if (value.state === "found") return null;
  const others = value.others.filter(({ text }, n) => value.others.findIndex((one) => one.text === text) === n && !known.some((one) => one.text === text));
  if (value.state === "differs" && others.length === 0) return null;
  return (
    <div class="dispute">
      {value.state === "absent" ? (
        <p>
          <bdi class="remark-own">{value.text}</bdi>: {t("checkAbsent")}
        </p>
      ) : (
        others.map((other) => <Versus key={`${other.article}:${other.start}`} own={{ text: value.text }} other={other} />)
      )}
    </div>
  );
}

const QUOTED = { exact: "checkQuoteExact", changed: "checkQuoteChanged", absent: "checkQuoteAbsent" } as const;

/** How far the articles have a quotation, and in which words. */
function QuotedAs({ quotation: { state, other_speaker: elsewhere, changed, passage } }: { quotation: CheckedQuotation }) {
  return (
    <div class="dispute">
      <p>{t(QUOTED[state])}</p>
      {elsewhere && <p>{t("checkQuoteOther")}</p>}
      {changed.map(({ own, other }, n) => (
        <Versus key={n} own={{ text: own?.text ?? "–" }} other={other ?? { text: "–", article: passage?.article ?? -1 }} />
      ))}
      {passage && <PassageLink passage={passage} />}
    </div>
  );
}

/** What the articles say, what differs first. */
function voicesOf(sentence: CheckedSentence, now: Checked): (Said & { verbatim: boolean })[] {
  const all = rootsOfChecked(sentence, now.items).flatMap((root) =>
    root.evidence.map((one) => {
      const verbatim = sentence.roots.some(({ article, degree }) => article === one.article && degree === "verbatim");
      const otherwise = inPassage(one.differing.filter(({ other }) => other.article === one.article).map(({ own, other }) => ({ ...other, instead: own.text })), one);
      const differing = one.differing.map(({ own, other }) => ({ own: { text: own.text }, other }));
      return { root, passage: one, degree: one.degree, own: false, verbatim, shared: inPassage(one.matches, one), otherwise, differing };
    }),
  );
  return all.sort((a, b) => byDegree(a.degree, b.degree));
}

function Evidence({ sentence, now }: { sentence: CheckedSentence; now: Checked }) {
  const { text, start, values, quotations, held, sources } = sentence;
  const asked = { kind: "checked", start } as const;
  const silent = silentOf(sentence, now.items);
  const nothing = sentence.roots.length === 0;
  return (
    <div class="evidence">
      <p class="evidence-count">{nothing ? t("checkNowhere", { n: countedArticles(now.items) }) : counted(sentence, sources, now.check.of)}</p>
      <div class="voice voice-own" dir={directionOf(text)}>
        <p class="voice-head">
          <span class="letter letter-text">{t("text")}</span>
        </p>
        <Quoted text={now.text.slice(start, sentence.end)} shared={inPassage(held, sentence)} />
      </div>
      {values.map((value) => (
        <Value key={value.start} value={value} known={sentence.roots.flatMap(({ differing }) => differing.map(({ other }) => other))} />
      ))}
      {quotations.map((quotation) => (
        <QuotedAs key={quotation.start} quotation={quotation} />
      ))}
      <ul class="voices">
        <ShowMore all={voicesOf(sentence, now)} most={50} items>
          {(said) => <Voice key={said.passage.article} said={said} asked={asked} says={said.verbatim ? t("checkVerbatim") : undefined} />}
        </ShowMore>
      </ul>
      {silent.length > 0 && !nothing && (
        <p class="silent">
          {t("silent")} <Letters all={silent} />
        </p>
      )}
    </div>
  );
}

/** What each article says about a sentence of the text, which may have changed since. */
export function CheckedEvidence({ start }: { start: number }) {
  const now = checked.value;
  const found = sentenceAt(start);
  return now && found ? <Evidence sentence={found} now={now} /> : <p>{t("clickSentence")}</p>;
}
